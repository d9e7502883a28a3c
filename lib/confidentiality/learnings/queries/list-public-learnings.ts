import { type Actor, systemActor } from "#lib/actor"
import { today } from "#lib/clock"
import { refusalPublishLearning, standingsOf } from "#lib/confidentiality/learnings/policy"
import type { PublicLearningView } from "#lib/confidentiality/learnings/views"
import { everyone, publicColumns } from "#lib/confidentiality/learnings/visibility"
import { listTermsInForce } from "#lib/confidentiality/queries/list-terms-in-force"
import { factsOn } from "#lib/confidentiality/requests/policy"
import { dayOf } from "#lib/confidentiality/requests/visibility"
import { subjects } from "#lib/confidentiality/terms"
import { asActor } from "#lib/db/door"
import { getPublishedProfile } from "#lib/members/queries/get-published-profile"

/** How many the list shows. */
export const publicLearningsMax = 200

/** The portal itself reads them: parties, terms and problems behind a learning are nobody else's to see. */
const portal = systemActor("confidentiality.public_learnings")

/**
 * What was learnt and may be read by everybody today, the newest first; of one author, or under one address. What the terms
 * of today forbid is left out as if it were not there, also where it was published before, and so is what names an author
 * that the network does not list any more.
 */
export async function listPublicLearnings(
  actor: Actor,
  wanted: { id?: string; memberId?: string } = {},
): Promise<PublicLearningView[]> {
  const open = await listOpen(wanted)
  const named = [...new Set(open.flatMap(({ page, memberId }) => (page === "named" ? memberId : [])))]
  const profiles = await Promise.all(named.map(memberId => getPublishedProfile(actor, memberId)))
  return open.flatMap(({ publicId, page, memberId, publishOn, publishedAt, approvedAt, ...row }) => {
    const profile = profiles.find(one => one?.memberId === memberId && one.state === "listed")
    if (!publicId || (page === "named" && !profile)) return []
    const { title, text, isIndexed } = row
    const [, publishedOn = ""] = [dayOf(publishOn), dayOf(publishedAt) ?? ""].sort()
    const by = page === "named" && profile ? { name: profile.name, slug: profile.slug } : null
    return { id: publicId, title, text, isIndexed, publishedOn, approvedOn: dayOf(approvedAt) ?? "", by }
  })
}

/** The published rows that the terms of today leave open. */
function listOpen({ id, memberId }: { id?: string; memberId?: string }) {
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
      select: publicColumns,
    })
    const behind = new Map<string, Awaited<ReturnType<typeof rulesOf>>>()
    const rulesOf = async (partnershipId: string) => ({
      all: await listTermsInForce(portal, partnershipId),
      problems: await tx.notedProblem.findMany({
        where: { partnershipId },
        select: { problemId: true, remediedOn: true },
      }),
    })
    for (const { partnershipId } of rows)
      if (!behind.has(partnershipId)) behind.set(partnershipId, await rulesOf(partnershipId))
    return rows.filter(({ partnershipId, agreementId, problemId, memberId: asMember, restsOn }) => {
      const { all = [], problems = [] } = behind.get(partnershipId) ?? {}
      const known = { problems: problems.map(one => ({ ...one, remediedOn: dayOf(one.remediedOn) })), grants: [] }
      const told = subjects.filter(subject => restsOn.includes(subject))
      const standings = standingsOf(all, told, { agreementId, audience: "public", asMember }, subject =>
        factsOn(today(), known, { subject, problemId }),
      )
      return refusalPublishLearning(standings) === null
    })
  })
}
