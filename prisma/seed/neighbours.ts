import type { MemberKind, Person } from "#lib/actor"
import { now } from "#lib/clock"
import { asSystem } from "#lib/db/door"
import { recordVerification } from "#lib/members/commands/record-verification"
import { registerMember } from "#lib/members/commands/register-member"
import type { Cast } from "#seed/people"
import { tellProfile } from "#seed/profiles"

type Neighbour = {
  name: string
  kind: string
  country: string
  regions: string
  summary: string
  services: string[]
  topics: string[]
  sectors: string[]
  languages: string[]
  funding: string
  checked?: "documents-checked" | "referees-checked"
}

/** Local resources that make the directory a place to search in. Their words are few, as many real first profiles are. */
const neighbours: Neighbour[] = [
  {
    name: "Anadolu Emek Araştırmaları",
    kind: "research-institute",
    country: "TR",
    regions: "Adana, Şanlıurfa",
    summary: "Studies seasonal farm work and the families who travel for it.",
    services: ["academic-research", "risk-mapping", "hria"],
    topics: ["child-labour", "migrant-workers"],
    sectors: ["01"],
    languages: ["tr", "kmr", "ar"],
    funding: "fee",
    checked: "documents-checked",
  },
  {
    name: "Tarım İşçileri Dayanışma Derneği",
    kind: "ngo-local",
    country: "TR",
    regions: "Ordu, Giresun",
    summary: "Runs summer schools and health visits in the hazelnut harvest.",
    services: ["education-bridge-school", "community-follow-up"],
    topics: ["child-labour", "accommodation-food"],
    sectors: ["01"],
    languages: ["tr", "kmr"],
    funding: "costs-only",
  },
  {
    name: "Coletivo Fios Livres",
    kind: "migrant-org",
    country: "BR",
    regions: "São Paulo",
    summary: "Bolivian and Peruvian women who sew advise others who sew.",
    services: ["grievance-channel-operation", "legal-aid-case", "worker-interviews-offsite"],
    topics: ["forced-labour", "migrant-workers", "wages"],
    sectors: ["14"],
    languages: ["es", "pt", "qu", "ay"],
    funding: "third-party-funded",
    checked: "referees-checked",
  },
  {
    name: "Centro de Apoyo al Trabajador de Puebla",
    kind: "workers-centre",
    country: "MX",
    regions: "Puebla, Tlaxcala",
    summary: "Stands by workers who organise in textile and car plants.",
    services: ["complaint-fact-finding", "mediation", "foa-education"],
    topics: ["freedom-of-association", "bargaining"],
    sectors: ["14", "29"],
    languages: ["es"],
    funding: "no-company-money",
  },
  {
    name: "Ghana Cocoa Families Trust",
    kind: "charity",
    country: "GH",
    regions: "Ashanti, Western North",
    summary: "Works with 120 cocoa villages on school, savings and safe work.",
    services: ["clmrs", "family-income-programme", "baseline-survey"],
    topics: ["child-labour", "living-income-smallholders"],
    sectors: ["01"],
    languages: ["ak", "en"],
    funding: "pooled-fund",
    checked: "documents-checked",
  },
  {
    name: "Comité d’Action Villageoise de Soubré",
    kind: "cbo",
    country: "CI",
    regions: "Nawa",
    summary: "Village committees that look after children on cocoa farms.",
    services: ["community-consultation", "clmrs"],
    topics: ["child-labour", "education"],
    sectors: ["01"],
    languages: ["fr", "bci", "dyu"],
    funding: "costs-only",
  },
  {
    name: "Trung tâm Quyền Người Lao động Sài Gòn",
    kind: "ngo-local",
    country: "VN",
    regions: "Hồ Chí Minh, Bình Dương",
    summary: "Trains worker committees and answers questions about contracts.",
    services: ["worker-committee-support", "training-workers", "worker-voice-survey"],
    topics: ["regular-employment", "working-hours", "osh"],
    sectors: ["14", "15", "31"],
    languages: ["vi", "en"],
    funding: "fee",
  },
  {
    name: "Mekong Fair Audit",
    kind: "audit-firm",
    country: "KH",
    regions: "Phnom Penh, Kampong Speu",
    summary: "Social audits by a team of eight, with interviews outside the plant.",
    services: ["social-audit-unannounced", "verification-visit", "fire-building-review"],
    topics: ["osh", "wages", "working-hours"],
    sectors: ["14"],
    languages: ["km", "en"],
    funding: "fee",
    checked: "documents-checked",
  },
  {
    name: "Tamil Nadu Spinning Workers’ Forum",
    kind: "womens-org",
    country: "IN",
    regions: "Coimbatore, Tiruppur, Dindigul",
    summary: "Young women from the spinning mills, for safe hostels and free movement.",
    services: ["worker-interviews-offsite", "survivor-support", "training-supervisors"],
    topics: ["forced-labour", "restricted-movement", "violence-harassment"],
    sectors: ["13"],
    languages: ["ta", "hi", "or"],
    funding: "third-party-funded",
  },
  {
    name: "Carpet Belt Children’s Schools",
    kind: "school-education-provider",
    country: "IN",
    regions: "Bhadohi, Mirzapur",
    summary: "Bridge schools for children who came out of the looms.",
    services: ["education-bridge-school", "child-labour-remediation"],
    topics: ["child-labour", "education", "homeworkers"],
    sectors: ["13"],
    languages: ["hi", "ur"],
    funding: "costs-only",
    checked: "referees-checked",
  },
  {
    name: "Dr Farida Yeasmin",
    kind: "social-scientist",
    country: "BD",
    regions: "Dhaka, Chattogram",
    summary: "Twenty years of research on factory towns, women and health.",
    services: ["academic-research", "evaluation", "focus-groups"],
    topics: ["gender-maternity", "violence-harassment"],
    sectors: ["14", "30"],
    languages: ["bn", "ctg", "en"],
    funding: "fee",
  },
  {
    name: "Legal Aid Desk Chattogram",
    kind: "legal-aid",
    country: "BD",
    regions: "Chattogram",
    summary: "Free advice for shipbreaking and garment workers, and their cases in court.",
    services: ["legal-aid-case", "wage-repayment"],
    topics: ["wages", "osh"],
    sectors: ["14", "30"],
    languages: ["bn", "ctg"],
    funding: "no-company-money",
  },
  {
    name: "Chiltan Mine Safety Network",
    kind: "workers-centre",
    country: "PK",
    regions: "Balochistan",
    summary: "Safety teams of miners for miners.",
    services: ["osh-inspection", "training-workers"],
    topics: ["osh", "silicosis-dust"],
    sectors: ["05", "08"],
    languages: ["ur", "ps"],
    funding: "third-party-funded",
  },
  {
    name: "Addis Social Dialogue Centre",
    kind: "msi-chapter",
    country: "ET",
    regions: "Addis Ababa, Hawassa",
    summary: "Brings unions, parks and brands to one table.",
    services: ["social-dialogue-facilitation", "convening", "training-management"],
    topics: ["freedom-of-association", "wages"],
    sectors: ["14"],
    languages: ["am", "om", "en"],
    funding: "pooled-fund",
  },
]

/** Writes the neighbours, each registered and published by an owner of its own. */
export async function tellNeighbours({ people }: Cast): Promise<void> {
  for (const [place, neighbour] of neighbours.entries()) {
    const owner = await tellOwner(place, "local_resource", neighbour)
    await tellProfile(owner, {
      about: { localResourceKind: neighbour.kind, summary: neighbour.summary, mission: neighbour.summary },
      services: { services: neighbour.services.map(service => ({ service })) },
      topics: { topics: neighbour.topics, sectors: neighbour.sectors },
      places: { places: [{ country: neighbour.country, regions: neighbour.regions }] },
      languages: {
        languages: neighbour.languages.map(language => ({ language, uses: ["worker-interviews", "reports"] })),
      },
      funding: { stance: neighbour.funding },
      registration: { legalName: neighbour.name },
    })
    if (neighbour.checked && owner.member)
      await recordVerification(people.mira, {
        memberId: owner.member.id,
        level: neighbour.checked,
        scope: "Registration and statutes",
      })
  }
}

/** An owner nobody can sign in as: these people have no password. */
async function tellOwner(place: number, kind: MemberKind, { name, country }: Neighbour): Promise<Person> {
  const userName = `neighbour-${place + 1}`
  const email = `${userName}@example.org`
  const session = await asSystem("story", async tx => {
    const { id: userId } = await tx.user.create({
      data: {
        userName,
        email,
        name: `Owner of ${name}`.slice(0, 120),
        passwordHash: "",
        locale: "en",
        emailConfirmedAt: now(),
        registeredAt: now(),
      },
      select: { id: true },
    })
    const opened = { browser: "the story", openedAt: now(), seenAt: now(), steppedUpAt: now(), endsAt: now() }
    const { id: sessionId } = await tx.session.create({
      data: { userId, tokenDigest: userName, ...opened },
      select: { id: true },
    })
    return { userId, sessionId }
  })
  const newcomer: Person = {
    kind: "person",
    ...session,
    name,
    email,
    networkRole: null,
    steppedUpAt: now(),
    member: null,
  }
  const { memberId } = await registerMember(newcomer, { kind, name, country: country as "BD" })
  return { ...newcomer, member: { id: memberId, kind, name, role: "owner", isSignatory: true } }
}
