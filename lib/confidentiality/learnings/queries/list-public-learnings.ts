import { type Actor, systemActor } from "#lib/actor"
import { today } from "#lib/clock"
import type { KnownName } from "#lib/confidentiality/known-names"
import { refusalPublishLearning, standingsOf } from "#lib/confidentiality/learnings/policy"
import type { PublicLearningView } from "#lib/confidentiality/learnings/views"
import { everyone, publicColumns } from "#lib/confidentiality/learnings/visibility"
import { partiesKept } from "#lib/confidentiality/learnings/wording"
import { factsOn, forbiddenUse } from "#lib/confidentiality/requests/policy"
import { dayOf } from "#lib/confidentiality/requests/visibility"
import { subjects } from "#lib/confidentiality/terms"
import { termsColumns, termsInForce, termsInForceView } from "#lib/confidentiality/visibility"
import { asActor, type Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"
import { getPublishedProfile } from "#lib/members/queries/get-published-profile"

/** How many the list shows, and how many are read at a time until it is full. */
const publicLearningsMax = 200

/** The portal itself reads them: parties, terms and problems behind a learning are nobody else's to see. */
const portal = systemActor("confidentiality.public_learnings")

type Wanted = { id?: string; memberId?: string }
type Row = Prisma.LearningGetPayload<{ select: typeof publicColumns }>

/**
 * What was learnt and may be read by everybody today, the newest first; of one author, or under one address. What the terms
 * of today forbid is left out as if it were not there, also where it was published before, and so is what keeps the name of
 * a party that has signed that it is never used, and what names an author that the network does not list any more.
 */
export async function listPublicLearnings(actor: Actor, wanted: Wanted = {}): Promise<PublicLearningView[]> {
  const shown: PublicLearningView[] = []
  let after: string | null = null
  do {
    const { open, last } = await listOpen(wanted, after)
    shown.push(...(await withAuthors(actor, open)))
    after = last
  } while (after && shown.length < publicLearningsMax)
  return shown.slice(0, publicLearningsMax)
}

/** As they are read, without those whose page names an author that is not listed. */
async function withAuthors(actor: Actor, rows: Row[]): Promise<PublicLearningView[]> {
  const named = [...new Set(rows.flatMap(({ page, memberId }) => (page === "named" ? memberId : [])))]
  const profiles = await Promise.all(named.map(memberId => getPublishedProfile(actor, memberId)))
  return rows.flatMap(({ publicId, page, memberId, publishOn, publishedAt, approvedAt, ...row }) => {
    const profile = profiles.find(one => one?.memberId === memberId && one.state === "listed")
    if (!publicId || (page === "named" && !profile)) return []
    const { title, text, isIndexed } = row
    const [, publishedOn = ""] = [dayOf(publishOn), dayOf(publishedAt) ?? ""].sort()
    const by = page === "named" && profile ? { name: profile.name, slug: profile.slug } : null
    return { id: publicId, title, text, isIndexed, publishedOn, approvedOn: dayOf(approvedAt) ?? "", by }
  })
}

/** The next published rows that the terms of today leave open, and the last one that was looked at if there may be more. */
function listOpen({ id, memberId }: Wanted, after: string | null): Promise<{ open: Row[]; last: string | null }> {
  return asActor(portal, async tx => {
    const rows = await tx.learning.findMany({
      where: {
        ...everyone(today()),
        ...(id && { publicId: id }),
        // An author's list must not hold what was approved to be read without a name.
        ...(memberId && { memberId, page: "named" }),
      },
      orderBy: [{ publishedAt: "desc" }, { publicId: "desc" }],
      take: publicLearningsMax,
      ...(after && { cursor: { publicId: after }, skip: 1 }),
      select: publicColumns,
    })
    const rules = await rulesBehind(tx, rows)
    const last = rows.length < publicLearningsMax ? null : (rows.at(-1)?.publicId ?? null)
    return { open: rows.filter(row => isOpen(row, rules)), last }
  })
}

type Rules = Awaited<ReturnType<typeof rulesBehind>>

/** What is signed, put right and known by name in the partnerships behind these rows. */
async function rulesBehind(tx: Tx, rows: readonly Row[]) {
  const of = { partnershipId: { in: [...new Set(rows.map(row => row.partnershipId))] } }
  const terms = await tx.termsInForce.findMany({
    where: { ...termsInForce(portal), ...of },
    select: { partnershipId: true, ...termsColumns },
  })
  const inForce = ({ partnershipId, ...row }: (typeof terms)[number]) => ({ partnershipId, ...termsInForceView(row) })
  const problems = await tx.notedProblem.findMany({
    where: of,
    select: { partnershipId: true, problemId: true, remediedOn: true },
  })
  const names = await tx.notedName.findMany({
    where: { ...of, place: "party" },
    select: { partnershipId: true, name: true, memberId: true },
  })
  return {
    terms: Map.groupBy(terms.map(inForce), row => row.partnershipId),
    problems: Map.groupBy(problems, row => row.partnershipId),
    names: Map.groupBy(names, row => row.partnershipId),
  }
}

function isOpen({ partnershipId, agreementId, problemId, memberId, ...row }: Row, rules: Rules): boolean {
  const all = rules.terms.get(partnershipId) ?? []
  const problems = (rules.problems.get(partnershipId) ?? []).map(one => ({ ...one, remediedOn: dayOf(one.remediedOn) }))
  const told = subjects.filter(subject => row.restsOn.includes(subject))
  const standings = standingsOf(all, told, { agreementId, audience: "public", asMember: memberId }, subject =>
    factsOn(today(), { problems, grants: [] }, { subject, problemId }),
  )
  const { parties } = row.partnership
  const known = [...parties, ...(rules.names.get(partnershipId) ?? [])].map(
    ({ name, memberId: party }): KnownName => ({ name, kind: "organisation", ...(party && { memberId: party }) }),
  )
  const others = partiesKept(row.keptNames, known, parties).filter(party => party.memberId !== memberId)
  const forbidden = forbiddenUse(all, others, { uses: ["name"], today: today() })
  return forbidden === null && refusalPublishLearning(standings) === null
}
