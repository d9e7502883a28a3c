import type { Person } from "#lib/actor"
import { acceptConfidentiality } from "#lib/briefs/commands/accept-confidentiality"
import { chooseRecipients } from "#lib/briefs/commands/choose-recipients"
import { saveBriefPart } from "#lib/briefs/commands/save-brief-part"
import { saveProposal } from "#lib/briefs/commands/save-proposal"
import { sendBrief } from "#lib/briefs/commands/send-brief"
import { sendProposal } from "#lib/briefs/commands/send-proposal"
import { startBrief } from "#lib/briefs/commands/start-brief"
import { getBrief } from "#lib/briefs/queries/get-brief"
import { getProposal } from "#lib/briefs/queries/get-proposal"
import { saveBriefPartInput, saveProposalInput } from "#lib/briefs/schema"
import type { OwnBriefView } from "#lib/briefs/views"
import { day, fromNow, now } from "#lib/clock"
import { asSystem } from "#lib/db/door"
import { profileSchema } from "#lib/members/profile/schema"
import { makeWorld, type World } from "#tests/support/world"

export type BriefsWorld = World & { siteId: string; foreignSiteId: string; sampleId: string }

/** The calendar day a number of days from now. */
export const inDays = (days: number) =>
  fromNow(days * day)
    .toISOString()
    .slice(0, 10)

/** The story's members with published profiles; one of the local resources takes no company money. */
export async function makeBriefsWorld(): Promise<BriefsWorld> {
  const world = await makeWorld()
  const profiles = {
    "nordvik-apparel": { kind: "corporate", partners: { paysWithinDays: 30 } },
    "alder-and-finch": { kind: "corporate" },
    "shishu-odhikar-kendra": {
      kind: "local_resource",
      services: { services: [{ service: "worker-interviews-offsite", leadTimeDays: 20 }] },
      funding: { stance: "fee" },
      capacity: { engagementsAtOnce: 2 },
      credibility: { place: "off_site", managementAbsent: true },
      registration: { legalName: "Shishu Odhikar Kendra Trust" },
    },
    "garment-workers-solidarity": {
      kind: "local_resource",
      funding: { stance: "no-company-money", offersInstead: "Regular talks with our shop stewards." },
    },
  } as const
  return asSystem("tests", async tx => {
    for (const [slug, profile] of Object.entries(profiles)) {
      const memberId = world.members[slug as keyof typeof profiles]
      await tx.member.update({ where: { id: memberId }, data: { state: "listed" } })
      await tx.profileVersion.create({
        data: {
          memberId,
          number: 1,
          schemaVersion: 1,
          content: profileSchema.parse({ schemaVersion: 1, ...profile }),
          publishedById: world.people.ruma.userId,
          publishedByName: "A test",
          publishedAt: now(),
        },
      })
    }
    const site = (name: string) =>
      tx.site.create({ data: { name, country: "BD", address: "Road 4, Tongi", source: "a test", addedAt: now() } })
    const { id: siteId } = await site("Meghna Knit Composite")
    const { id: foreignSiteId } = await site("Padma Denim")
    const memberId = world.members["nordvik-apparel"]
    await tx.siteLink.create({ data: { memberId, siteId, linkedAt: now() } })
    const sample = await tx.workSample.create({
      data: {
        memberId: world.members["shishu-odhikar-kendra"],
        title: "Interviews in Narayanganj",
        summary: "What 60 workers told us",
        visibility: "members",
        redactedAt: now(),
        addedAt: now(),
      },
    })
    return { ...world, siteId, foreignSiteId, sampleId: sample.id }
  })
}

const pages = {
  need: {
    kind: "worker-interviews",
    title: "Interviews about working hours",
    concern: "Pay slips and time cards do not agree, and we do not know why.",
    outputs: ["A report without names"],
    services: ["worker-interviews-offsite"],
  },
  where: { countries: ["BD"], places: "Tongi, Gazipur", languages: ["bn"], affected: "About 400 sewing operators" },
  when: { money: "paid", currency: "EUR", from: "4 000", to: "6,000", startsOn: inDays(40), endsOn: inDays(100) },
  offer: { offers: "The site has agreed to give you access.", decides: "Ingrid Solberg", confidentiality: "" },
} as const

/** A draft with all its pages filled in. */
export async function aDraft(world: BriefsWorld, only: { answerBy?: string } = {}): Promise<OwnBriefView> {
  const { ingrid } = world.people
  const { briefId } = await startBrief(ingrid, { title: "Interviews about working hours" })
  let version = 1
  for (const [part, typed] of Object.entries(pages)) {
    const more =
      part === "when" ? { answerBy: only.answerBy ?? inDays(14) } : part === "where" ? { siteIds: [world.siteId] } : {}
    await saveBriefPart(ingrid, saveBriefPartInput.parse({ part, briefId, version, ...typed, ...more }))
    version += 1
  }
  return requireOwnView(world, briefId)
}

/** A brief that was sent to these local resources. */
export async function aSentBrief(
  world: BriefsWorld,
  recipients: Person[] = [world.people.ruma, world.people.nazma],
  only: { answerBy?: string } = {},
): Promise<OwnBriefView> {
  const { ingrid } = world.people
  const { id: briefId, version } = await aDraft(world, only)
  const recipientIds = recipients.flatMap(({ member }) => member?.id ?? [])
  await chooseRecipients(ingrid, { briefId, version, intent: "next", recipientIds })
  await sendBrief(ingrid, { briefId, version: version + 1 })
  return requireOwnView(world, briefId)
}

export const understanding = "You want to know why the time cards and the pay slips of the sewing floor differ."

/** Fills in every page of an answer without sending it. */
export async function anUnsentProposal(
  person: Person,
  briefId: string,
  only: { startsOn?: string } = {},
): Promise<void> {
  const typed = {
    understanding: { understanding },
    work: { approach: "We talk to workers at home.", outputs: [{ title: "A report without names" }] },
    dates: { startsOn: only.startsOn ?? inDays(45), endsOn: inDays(90), milestones: [] },
    price: { stance: "price", currency: "EUR", total: "5,200.00" },
    conditions: { assumptions: "The site stays open.", needsFromCompany: "A letter to the site." },
  }
  for (const [part, page] of Object.entries(typed)) {
    const version = (await getProposal(person, briefId))?.version ?? 0
    await saveProposal(person, saveProposalInput.parse({ part, briefId, version, ...page }))
  }
}

/** An answer that was sent. */
export async function aProposal(world: BriefsWorld, person: Person, briefId: string): Promise<OwnBriefView> {
  await acceptConfidentiality(person, { briefId })
  await anUnsentProposal(person, briefId)
  const proposal = await getProposal(person, briefId)
  await sendProposal(person, { briefId, version: proposal?.version ?? 0 })
  return requireOwnView(world, briefId)
}

export async function requireOwnView(world: BriefsWorld, briefId: string): Promise<OwnBriefView> {
  const brief = await getBrief(world.people.ingrid, briefId)
  if (brief?.seenAs !== "company") throw new Error("The company does not see its own brief")
  return brief
}

/** The place of one local resource among the recipients, as the company sees it. */
export function placeOf(brief: OwnBriefView, person: Person) {
  const place = brief.recipients.find(({ localResourceId }) => localResourceId === person.member?.id)
  if (!place) throw new Error(`The brief was not sent to ${person.member?.name}`)
  return { briefId: brief.id, recipientId: place.id, version: place.version, state: place.state }
}
