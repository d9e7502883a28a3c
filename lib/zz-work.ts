import { writeFileSync } from "node:fs"
import { startEmbedded } from "#lib/db/embedded"
import { migrate } from "#lib/db/migrate"

const server = await startEmbedded({ folder: "/tmp/lrn/work-pg" })
await migrate(server)
process.env.DATABASE_URL = server.appUrl
process.env.SESSION_SECRET = "x".repeat(40)
process.env.CONTENT_KEY = "y".repeat(40)
process.env.DATA_DIR = "/tmp/lrn/work-data"
const { makeWorld } = await import("#tests/support/world")
const { aPartnership, aPlan } = await import("#tests/support/work")
const { asSystem } = await import("#lib/db/door")
const { makeId } = await import("#lib/ids")
const { startProject } = await import("#lib/projects/commands/start-project")
const { getProject } = await import("#lib/projects/queries/get-project")
const { submitMilestone } = await import("#lib/projects/commands/submit-milestone")
const { acceptMilestone } = await import("#lib/projects/commands/accept-milestone")
const { askForChanges } = await import("#lib/projects/commands/ask-for-changes")
const { raiseProblem } = await import("#lib/projects/commands/raise-problem")
const { answerProblem } = await import("#lib/projects/commands/answer-problem")
const { sayPayment } = await import("#lib/projects/commands/say-payment")
const { putTermsInForce } = await import("#lib/confidentiality/commands/put-terms-in-force")
const { askMayShare } = await import("#lib/confidentiality/commands/ask-may-share")
const { askMayShareInput } = await import("#lib/confidentiality/schema")
const { termsOfPreset } = await import("#lib/confidentiality/presets")
const { advanceStage } = await import("#lib/partnerships/commands/advance-stage")
const { openPartnership } = await import("#lib/partnerships/commands/open-partnership")
const { addDays } = await import("#lib/projects/calendar")
const { today } = await import("#lib/clock")

const world = await makeWorld()
const { ingrid, jonas, ruma, tanvir } = world.people
const partnershipId = await aPartnership(world)
const agreementId = makeId()
const at = (days: number) => addDays(today(), days)
const [m1, m2, m3] = aPlan(world).milestones
const [p1, p2, p3] = aPlan(world).payments
if (!m1 || !m2 || !m3 || !p1 || !p2 || !p3) throw new Error("plan")
await putTermsInForce(ingrid, { partnershipId, agreementId, reference: "2026-K7QD", terms: termsOfPreset("balanced").map(t => t.id === "findings.journalists" ? { ...t, note: "Only the agreed line, and only through the press contact." } : t), holdingLine: "We work together on better conditions. Please ask Nordvik Apparel’s press office." })
const { projectId } = await startProject(ingrid, { partnershipId, agreementId, plan: aPlan(world, {
  title: "Interviews and follow-up in Gazipur",
  startsOn: at(-75), endsOn: at(110),
  milestones: [
    { ...m1, title: "List of sites and contacts", acceptedWhen: "All three sites are named with a contact who expects the visit.", dueOn: at(-60) },
    { ...m2, title: "Forty interviews in three shifts", acceptedWhen: "Forty workers were interviewed off the site, ten in each shift, women by women. What could not be kept is said.", dueOn: at(-9) },
    { ...m3, rowId: "findings", title: "Findings shared with the sites’ safety committees", dueOn: at(22) },
    { ...m3, title: "Report with corrective action plan", dueOn: at(60) },
    { ...m3, rowId: "follow", title: "Follow-up visit", dueOn: at(100) },
  ],
  payments: [{ ...p1, expectedOn: at(-61) }, { ...p2, expectedOn: at(-2) }, { ...p3, expectedOn: at(90) }],
  reviewPoints: [{ rowId: "half", onDate: at(15), purpose: "Half-time: are the interviews giving what we need?" }],
}) })
await advanceStage(ingrid, { partnershipId, stage: "agreeing" })
await advanceStage(ingrid, { partnershipId, stage: "working" })
const place = async (n: number) => { const p = await getProject(ingrid, projectId); const m = p?.milestones[n - 1]; return { projectId, milestoneId: m?.id ?? "", version: m?.version ?? 0 } }
await submitMilestone(jonas, { ...(await place(1)), note: "Three sites in Gazipur with the names of the compliance managers. They expect you from the 12th." })
await acceptMilestone(ruma, { ...(await place(1)), words: "Thank you, this is what we need." })
await submitMilestone(tanvir, { ...(await place(2)), note: "Thirty-one interviews are done: fourteen in the morning shift, ten in the evening, seven at night.\n\nThe night shift was moved twice by the site. We need five more days for it.", file: new File(["shift,interviews\nmorning,14\nevening,10\nnight,7\n"], "interviews-by-shift.csv", { type: "text/csv" }) })
await askForChanges(jonas, { ...(await place(2)), words: "Please add the night shift. We have called the site: you can come on Sunday and Monday." })
const pay = async (n: number, step: "invoice" | "pay" | "receive") => { const p = (await getProject(ingrid, projectId))?.payments[n - 1]; return { projectId, paymentId: p?.id ?? "", version: p?.version ?? 0, step } }
await sayPayment(ruma, await pay(1, "invoice"))
await sayPayment(jonas, await pay(1, "pay"))
await sayPayment(ruma, await pay(1, "receive"))
const one = await raiseProblem(tanvir, { projectId, kind: "access-refused", severity: "should-be-fixed", foundOn: at(-12), site: "Padma Knit, unit 2", what: "The guard let us in during the day, and sent us away at night. The manager says nobody told him.", asked: "Please call the manager and agree a night visit." })
await answerProblem(jonas, { projectId, problemId: one.problemId, version: 1, words: "We called. He expects you on Sunday at 22:00. If he does not open, call me at once." })
const two = await raiseProblem(tanvir, { projectId, kind: "retaliation", severity: "serious", foundOn: at(-1), site: "Padma Knit, unit 2", what: "A worker who spoke with us was moved to another line and lost her overtime.", asked: "Please tell the site that this must stop, without naming her." })
const q = await askMayShare(ruma, askMayShareInput.parse({ partnershipId, subject: "findings", audience: "journalists" }))
const q2 = await askMayShare(ruma, askMayShareInput.parse({ partnershipId, subject: "child_case", audience: "authorities", danger: "yes" }))
await askMayShare(ruma, askMayShareInput.parse({ partnershipId, subject: "methods_and_learnings", audience: "other_local_resources" }))
const other = await openPartnership(world.people.harriet, { parties: [
  { memberId: world.members["alder-and-finch"], kind: "corporate", name: "Alder & Finch Stores" },
  { memberId: world.members["shishu-odhikar-kendra"], kind: "local_resource", name: "Shishu Odhikar Kendra" } ] })
await asSystem("shots", async tx => tx.payment.count())
const m = await place(2); const m3p = await place(3)
writeFileSync("/tmp/lrn/work.json", JSON.stringify({ url: server.appUrl, cookies: world.cookies, partnershipId, projectId, milestone2: m.milestoneId, milestone3: m3p.milestoneId, one: one.problemId, two: two.problemId, q: q.questionId, q2: q2.questionId, other: other.partnershipId }))
console.log("ready")
setInterval(() => {}, 1 << 30)
