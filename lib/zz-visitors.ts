import { startEmbedded } from "#lib/db/embedded"
import { migrate } from "#lib/db/migrate"
const db = await startEmbedded({ folder: "/tmp/lrn/pg-visitors" })
Object.assign(process.env, { DATABASE_URL: db.appUrl, SESSION_SECRET: "visitors secret", CONTENT_KEY: "visitors key", DATA_DIR: "/tmp/lrn/data-visitors" })
await migrate(db)
const { asSystem } = await import("#lib/db/door")
const { registerMember } = await import("#lib/members/commands/register-member")
const { publishProfile } = await import("#lib/members/commands/publish-profile")
const { enterDirectory } = await import("#lib/members/directory-entry")
const { profileSchema } = await import("#lib/members/profile/schema")
const { openSession } = await import("#lib/accounts/commands/open-session")
const { chooseFeaturedMember } = await import("#lib/content/commands/choose-featured-member")
const { sendContactMessage } = await import("#lib/content/commands/send-contact-message")
const { addToShortlist } = await import("#lib/members/commands/add-to-shortlist")
const { serviceIds } = await import("#lib/members/taxonomy/services")
const { topicIds } = await import("#lib/members/taxonomy/topics")
const { fundingStances } = await import("#lib/members/taxonomy/funding-stances")
const { writeFileSync } = await import("node:fs")
const visitor = { kind: "visitor", address: "192.0.2.1" } as const
async function person(userName: string, name: string, networkRole: "moderator" | null = null) {
  const user = await asSystem("zz", tx => tx.user.create({ data: { userName, email: `${userName}@example.org`, name, passwordHash: "x", locale: "en", networkRole, emailConfirmedAt: new Date(), registeredAt: new Date() } }))
  const cookie = await openSession(visitor, { userId: user.id, browser: "zz" })
  const session = await asSystem("zz", tx => tx.session.findFirstOrThrow({ where: { userId: user.id } }))
  return { cookie, actor: { kind: "person" as const, userId: user.id, sessionId: session.id, name, email: user.email, networkRole, steppedUpAt: new Date(), member: null } }
}
const names: [string, string, string, string[], string[], string][] = [
  ["Shishu Odhikar Kendra", "BD", "ngo-local", ["bn", "syl"], ["child-labour-remediation", "worker-interviews-offsite", "training-workers"], "Finds, supports and follows up working children until they are safely out of work, with families and schools in 34 wards."],
  ["Garment Workers’ Solidarity Federation", "BD", "union-federation", ["bn"], ["social-dialogue-facilitation", "complaint-fact-finding"], "Talks with brands about freedom of association and wages. Works with companies, and takes no money from them."],
  ["Dokumentationszentrum für Arbeits- und Menschenrechte in der globalen Lieferkette Südostasien", "VN", "research-institute", ["vi", "km", "lo", "th", "en", "fr"], serviceIds.slice(0, 9) as string[], "Researches working conditions in textiles, shoes and electronics along the Mekong and trains local interviewers in three countries, with a small team that publishes all its methods."],
  ["Association Ivoirienne pour l’Éducation des Enfants du Cacao", "CI", "cbo", ["fr", "bci", "dyu"], ["clmrs", "education-bridge-school"], "Opens bridge schools in cocoa villages of Côte d’Ivoire and follows every child for three years."],
  ["İstanbul Mülteci İşçi Dayanışma Derneği", "TR", "migrant-org", ["tr", "ar", "ckb"], ["grievance-channel-operation", "legal-aid-case"], "Runs a helpline for Syrian refugee workers in the garment workshops of İstanbul and Gaziantep."],
]
const places = ["BD", "IN", "PK", "VN", "KH", "CN", "TR", "MA", "GH", "CI", "ET", "MX", "PE", "BR", "ID", "PH", "NP", "LK", "MM", "KE"]
const first = ["Asha", "Rights Watch", "Labour Forum", "Workers’ House", "Solidarity Centre", "Fair Work Lab", "Women at Work", "Legal Desk"]
const langs: Record<string, string[]> = { BD: ["bn"], IN: ["hi", "ta"], PK: ["ur", "pa"], VN: ["vi"], KH: ["km"], CN: ["zh"], TR: ["tr"], MA: ["ar-MA", "fr"], GH: ["ak", "en"], CI: ["fr"], ET: ["am"], MX: ["es"], PE: ["es", "qu"], BR: ["pt"], ID: ["id"], PH: ["fil"], NP: ["ne"], LK: ["si", "ta"], MM: ["my"], KE: ["sw", "en"] }
const kinds = ["ngo-local", "trade-union", "auditor-individual", "social-scientist", "charity", "specialist-child-labour", "legal-aid", "audit-firm"]
for (let i = 0; names.length < 33; i++) {
  const c = places[i % places.length] as string
  names.push([`${first[i % first.length]} ${new Intl.DisplayNames("en", { type: "region" }).of(c)}`, c, kinds[i % kinds.length] as string, langs[c] ?? [], [serviceIds[(i * 7) % serviceIds.length], serviceIds[(i * 5 + 3) % serviceIds.length], serviceIds[(i * 3 + 11) % serviceIds.length]] as string[], `Works with people in factories and on farms, and tells them what came of it. Based near the work since ${1990 + i}.`])
}
const ids: string[] = []
const cookies: Record<string, string> = {}
for (const [i, [name, country, kind, languages, services, summary]] of names.entries()) {
  const p = await person(`local${i}`, `Person ${i}`)
  const { memberId } = await registerMember(p.actor, { kind: "local_resource", name, country: country as "BD" })
  const profile = profileSchema.parse({
    schemaVersion: 1, kind: "local_resource",
    about: { localResourceKind: kind, summary, mission: `${summary}\n\nWe began as neighbours. Today a team of eleven visits workers where they live, in the evening and on free days.`, staffBand: "6-20", traits: ["women-led"] },
    knowledge: { workersSay: "Helpers in the workshops are mostly sent by relatives, so papers rarely show their age.", policyEnvironment: "Inspectors announce their visits. The labour court takes two years.", contentiousIssues: "" },
    services: { services: services.map((service, n) => ({ service, outputs: n === 0 ? "A report of about fifteen pages and a meeting" : "", usualDays: 10 + n, leadTimeDays: 14 + i % 20 })) },
    topics: { topics: [topicIds[(i * 3) % topicIds.length], topicIds[(i * 5) % topicIds.length], i % 3 === 0 ? "child-labour" : "wages"], sectors: ["14", "13"] },
    places: { places: [{ country, regions: "The capital and around" }, ...(i % 5 === 2 ? [{ country: "IN", regions: "" }] : [])] },
    languages: { languages: languages.map(language => ({ language, uses: ["worker-interviews"] })) },
    funding: { stance: i === 1 ? "no-company-money" : fundingStances[i % 6], conditions: i % 2 ? "The contract says that we may publish our method." : "", offersInstead: i === 1 ? "Dialogue and joint projects" : "" },
    credibility: { interviewsMinimum: 24, interviewsPerDay: 8, place: "off_site", managementAbsent: true, interviewersGender: "women", samplingRule: "We draw the sample ourselves, from all shifts.", voids: ["management_present", "workers_coached"] },
    publicity: { name: "ask-each-time", logo: "never", caseStory: "ask-each-time" },
    sharing: { stances: ["tell-workers-and-community"] }, followUp: { stances: ["tells-workers-the-outcome", "returns-to-site"], months: 12 },
    capacity: { engagementsAtOnce: 3, freeFrom: i % 4 === 0 ? "2027-03-01" : i % 4 === 1 ? "2026-01-01" : null, periodsAway: [] },
    safeguarding: { hasPolicy: true, policySince: "2019-05-01", credentials: ["child-safeguarding-policy"] }, registration: { legalName: name },
  })
  await asSystem("zz", tx => tx.profileDraft.update({ where: { memberId }, data: { content: profile } }))
  const actor = { ...p.actor, member: { id: memberId, kind: "local_resource" as const, name, role: "owner" as const, isSignatory: true } }
  await publishProfile(actor, { version: 1 } as never)
  ids.push(memberId); cookies[`local${i}`] = p.cookie
  if (i % 3 !== 1) await asSystem("zz", async tx => {
    await tx.verification.create({ data: { memberId, level: ["documents-checked", "referees-checked", "visited"][i % 3] as string, scope: "Registration, safeguarding policy and two referees", reviewedById: p.actor.userId, reviewedByName: "Mira", checkedOn: new Date(`2026-0${1 + i % 9}-1${i % 9}`), expiresOn: new Date(`2027-0${1 + i % 9}-11`) } })
    await enterDirectory(tx, memberId)
  })
  if (i === 0) await asSystem("zz", tx => tx.workSample.createMany({ data: [
    { memberId, title: "Where working children go when a workshop closes", summary: "Twelve pages from 2025, names and places removed.", visibility: "public", redactedAt: new Date(), addedAt: new Date() },
    { memberId, title: "Interview guide for children under fourteen", summary: "The questions we ask, and those we never ask.", visibility: "members", redactedAt: new Date(), addedAt: new Date() } ] }))
}
const co = await person("ingrid", "Ingrid Solberg")
const { memberId: corp } = await registerMember(co.actor, { kind: "corporate", name: "Nordvik Apparel", country: "NO" })
await asSystem("zz", tx => tx.profileDraft.update({ where: { memberId: corp }, data: { content: profileSchema.parse({ schemaVersion: 1, kind: "corporate", about: { summary: "Outdoor clothing for children and adults.", whatItDoes: "We design in Bergen and buy from 41 factories." }, sourcing: { places: [{ country: "BD", goods: "Jackets" }, { country: "VN", goods: "Shoes" }], sectors: ["14"] }, commitments: { commitments: "We pay within thirty days and never end an order because of what was found." }, partners: { expects: "Tell us early.", paysWithinDays: 30 }, contact: { role: "Human rights lead", email: "rights@example.org" }, registration: { legalName: "Nordvik Apparel AS" } }) } }))
const coActor = { ...co.actor, member: { id: corp, kind: "corporate" as const, name: "Nordvik Apparel", role: "owner" as const, isSignatory: true } }
await publishProfile(coActor, { version: 1 } as never)
for (const id of ids.slice(0, 5)) await addToShortlist(coActor, { localResourceId: id, returnTo: "" })
cookies.ingrid = co.cookie
const mira = await person("mira", "Mira Okafor", "moderator")
cookies.mira = mira.cookie
await chooseFeaturedMember(mira.actor, { memberId: ids[3] as string, because: "It was the first to open a bridge school in Soubré. It tells companies before they ask what it will not do." })
await chooseFeaturedMember(mira.actor, { memberId: ids[0] as string, because: "It follows every child for three years, and says in its profile what makes its findings count. Other members learn from its interview guide." })
await sendContactMessage(visitor, { topic: "joining", name: "Amélie Kouassi", email: "amelie@example.org", text: "We are three people and have no registration.\n\nMay we join?", locale: "en" })
await sendContactMessage(visitor, { topic: "press", name: "R. Meyer", email: "meyer@example.org", text: "How many companies are members?", locale: "en" })
writeFileSync("/tmp/lrn/visitors.json", JSON.stringify({ url: db.appUrl, adminUrl: db.adminUrl, cookies, ids }))
console.log("ready", db.appUrl)
process.exit(0)
