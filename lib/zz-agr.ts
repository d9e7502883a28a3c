import { writeFileSync } from "node:fs"
import type { Person } from "#lib/actor"
import { asSystem, asActor } from "#lib/db/door"
import { startEmbedded } from "#lib/db/embedded"
import { migrate } from "#lib/db/migrate"

const server = await startEmbedded({ folder: "/tmp/lrn/pg-agr", database: "portal_" + (process.env.DBN ?? "a") })
await migrate(server)
process.env.DATABASE_URL = server.appUrl
writeFileSync("/tmp/lrn/agr/env", `export DATABASE_URL='${server.appUrl}'\n`)
const { makeWorld } = await import("#tests/support/world")
const { exampleTerms } = await import("#lib/agreements/terms/example-terms")
const { openPartnership } = await import("#lib/partnerships/commands/open-partnership")
const { openAgreement } = await import("#lib/agreements/commands/open-agreement")
const { handOver } = await import("#lib/agreements/commands/hand-over")
const { saveSection } = await import("#lib/agreements/commands/save-section")
const { commentOnSection } = await import("#lib/agreements/commands/comment-on-section")
const { markAllSections } = await import("#lib/agreements/commands/mark-all-sections")
const { markSection } = await import("#lib/agreements/commands/mark-section")
const { freezeAgreement } = await import("#lib/agreements/commands/freeze-agreement")
const { viewForSigning } = await import("#lib/agreements/commands/view-for-signing")
const { signAgreement } = await import("#lib/agreements/commands/sign-agreement")
const { getAgreement } = await import("#lib/agreements/queries/get-agreement")
const { sectionDigest } = await import("#lib/agreements/terms/canonical")
const { formValues } = await import("#lib/agreements/terms/show-form")
const { termsOfPreset } = await import("#lib/confidentiality/presets")
const { emptyProfile, profileSchema } = await import("#lib/members/profile/schema")

const world = await makeWorld()
const { ingrid, ruma, tanvir, jonas } = world.people
const nordvik = world.members["nordvik-apparel"]
const shishu = world.members["shishu-odhikar-kendra"]
await asSystem("tests", async tx => {
  const content = emptyProfile("local_resource") as any
  content.credibility = { ...content.credibility, interviewsPerDay: 4, place: "off_site", managementAbsent: true, interviewersGender: "same_as_worker" }
  content.funding = { ...content.funding }
  try {
  await (tx as any).profileVersion.create({ data: { memberId: shishu, number: 1, content: profileSchema.parse(content), schemaVersion: 1, publishedAt: new Date(), publishedById: ruma.userId, publishedByName: ruma.name } })
  await (tx as any).member.update({ where: { id: shishu }, data: { state: "listed" } })
  } catch (e) { console.log("profile", String(e).slice(-300)) }
})
const { partnershipId } = await openPartnership(ingrid, { parties: [
  { memberId: nordvik, kind: "corporate", name: "Nordvik Apparel" },
  { memberId: shishu, kind: "local_resource", name: "Shishu Odhikar Kendra" },
] } as any)
function rename(value: any): any {
  if (value === "brand") return nordvik
  if (value === "ngo") return shishu
  if (value === "Nordlys Apparel AS") return "Nordvik Apparel AS"
  if (value === "Shishu Adhikar Kendra") return "Shishu Odhikar Kendra"
  if (Array.isArray(value)) return value.map(rename)
  if (value && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, rename(v)]))
  return value
}
async function open(actor: Person, title: string, change: (s: any) => void = () => {}) {
  const opening = { kind: "service_contract", title, language: "en", members: [], brief: { need: "", topics: [], sites: [], startsOn: null, endsOn: null }, proposal: { memberId: shishu, understanding: "", approach: "", outputs: [], startsOn: null, endsOn: null, price: null, interviews: null, assumptions: "" } } as any
  const { agreementId } = await openAgreement(actor, { partnershipId, kind: "service_contract", title, opening } as any)
  const terms = rename(exampleTerms(s => { (s as any).confidentiality.rules = termsOfPreset("balanced"); change(s) }))
  terms.title = title
  await asActor(actor, tx => tx.agreementRevision.updateMany({ where: { agreementId, number: 1 }, data: { terms } }))
  return agreementId
}
const view = async (actor: Person, id: string) => (await getAgreement(actor, id))!
const ids: Record<string, string> = {}
ids.draft = await open(ingrid, "Interviews and follow-up in Gazipur", s => {
  s.timeline.milestones = []; s.timeline.endsOn = null; s.price.totalMinor = null; s.price.payments = []; s.legal.notice = []; s.confidentiality.rules = []
})
async function save(actor: Person, id: string, section: any, change: Record<string, string>) {
  const v = await view(actor, id)
  const entries = formValues(section, v.terms)
  const tree: any = {}
  const flat: Record<string, string[]> = { ...entries }
  for (const [k, x] of Object.entries(change)) flat[k] = [x]
  for (const [name, values] of Object.entries(flat)) {
    const steps = name.split("."); let at = tree
    steps.slice(0, -1).forEach(s => { at[s] ??= {}; at = at[s] })
    at[steps.at(-1)!] = values.length > 1 || ["shifts","languages","voids","purposes","topics","contactBy","problemsRaisedBy","uncooperativeSite","personalData","policiesOf","followedUpBy","handover","disputeSteps"].includes(steps.at(-1)!) ? values : values[0]
  }
  for (const k of Object.keys(tree)) if (tree[k] && !Array.isArray(tree[k]) && typeof tree[k] === "object") tree[k] = Object.values(tree[k])
  await saveSection(actor, { ...tree, agreementId: id, section, seen: sectionDigest(v.terms, section) } as any)
}
async function hand(actor: Person, id: string, note = "") { const v = await view(actor, id); await handOver(actor, { agreementId: id, version: v.version, note }) }
ids.talk = await open(ingrid, "Interviews and follow-up in Gazipur", s => { s.method.interviewCount = 20; s.method.place = "on_site"; s.method.managementAbsent = false })
await hand(ingrid, ids.talk, "A first version. Please check the method and the dates.")
await commentOnSection(ingrid, { agreementId: ids.talk, section: "method", text: "Can forty still be done before 20 January?" })
await save(ruma, ids.talk, "method", { interviewCount: "40", place: "off_site", managementAbsent: "yes", words: "Women are interviewed by women.\nInterviews whose conditions could not be kept are reported as such, with what that does to the findings.", samplingRule: "Half of each shift, women and men and migrants as they work there." })
await save(ruma, ids.talk, "timeline", { "milestones.0.title": "Interviews done and interview report handed over", "milestones.0.dueOn": "2027-04-15" })
await commentOnSection(ruma, { agreementId: ids.talk, section: "method", text: "Twenty is too few for three shifts. On site nobody speaks about age in front of a supervisor." })
await hand(ruma, ids.talk, "We changed the method and one date.")
{ const v = await view(ingrid, ids.talk); for (const s of ["parties", "purpose", "services", "press"] as any[]) await markSection(ingrid, { agreementId: ids.talk, section: s, seen: sectionDigest(v.terms, s) }) }
for (const key of ["sign", "force"]) {
  const id = await open(ingrid, key === "sign" ? "Training of buyers in Dhaka" : "Remediation in Narayanganj with a title that is long enough to wrap twice on a narrow telephone", s => { s.cooperation.words = "A very long sentence without an end that says how we work together. ".repeat(6).trim() })
  ids[key] = id
  await hand(ingrid, id)
  const v = await view(ruma, id)
  const r = await markAllSections(ruma, { agreementId: id, seen: v.digest! })
  console.log(key, r, v.findings.filter(f => f.severity === "blocks"))
  const w = await view(ruma, id)
  if (w.state !== "agreed") continue
  await freezeAgreement(ruma, { agreementId: id, version: w.version })
  if (key === "force") {
    const x = await view(ruma, id)
    for (const p of [ruma, ingrid]) {
      await viewForSigning(p, { agreementId: id, version: x.version })
      await signAgreement(p, { agreementId: id, digest: x.digest!, typedName: p.name, capacity: "Director", consent: "yes", password: "paper lantern by the river", locale: "en" })
    }
  }
}
writeFileSync("/tmp/lrn/agr/ids.json", JSON.stringify({ ids, cookies: world.cookies }, null, 1))
console.log(ids)
process.exit(0)
