import type { Actor } from "#lib/actor"
import { permit, refusal } from "#lib/briefs/codes"
import { type BriefContent, briefContent } from "#lib/briefs/need/content"
import { type BriefPart, nextBriefPart } from "#lib/briefs/need/parts"
import { refusalSaveBriefPart } from "#lib/briefs/policy"
import type { SaveBriefPartInput } from "#lib/briefs/schema"
import { requireOwnBrief } from "#lib/briefs/visibility"
import { now } from "#lib/clock"
import { asActor, type Tx } from "#lib/db/door"
import { refusal as commonRefusal } from "#lib/errors"

/**
 * Keeps one page of a draft, gaps and all. Sites are copied by name and place: what a recipient is told later is what
 * was chosen here, even if the company's list of sites changes.
 * Returns the page that comes next, null where the answers are checked.
 * Refuses: common.not_found, common.changed_meanwhile, briefs.companies_only, briefs.not_your_role, briefs.sent_already,
 * briefs.site_unknown.
 */
export async function saveBriefPart(
  actor: Actor,
  input: SaveBriefPartInput,
): Promise<{ briefId: string; next: BriefPart | null }> {
  return asActor(actor, async tx => {
    const brief = await requireOwnBrief(tx, actor, input.briefId)
    permit(refusalSaveBriefPart(actor, brief))
    const content = briefContent.parse({ ...brief.content, ...contentOf(input) })
    const { count } = await tx.brief.updateMany({
      where: { id: brief.id, state: "draft", version: input.version },
      data: {
        title: content.title,
        kind: content.kind ?? "",
        answerBy: content.answerBy && new Date(`${content.answerBy}T00:00:00Z`),
        content,
        version: { increment: 1 },
        savedAt: now(),
      },
    })
    if (count === 0) throw commonRefusal("common.changed_meanwhile")
    if (input.part === "where") await chooseSites(tx, brief, input.siteIds)
    return { briefId: brief.id, next: nextBriefPart(input.part) }
  })
}

/** What the page says of the content; the rest of what it posts belongs to the form and to the sites. */
function contentOf(input: SaveBriefPartInput): Partial<BriefContent> {
  switch (input.part) {
    case "need": {
      const { kind, title, concern, outputs, topics, services } = input
      return { kind, title, concern, outputs, topics, services }
    }
    case "where": {
      const { countries, places, affected, languages } = input
      return { countries, places, affected, languages }
    }
    case "when": {
      const { startsOn, endsOn, answerBy, money, budget } = input
      return { startsOn, endsOn, answerBy, money, budget }
    }
    case "offer": {
      const { offers, decides, confidentiality } = input
      return { offers, decides, confidentiality }
    }
  }
}

/** Only sites that the company is linked to: the walls let every member read the list of all sites. */
async function chooseSites(tx: Tx, brief: { id: string; memberId: string }, siteIds: string[]): Promise<void> {
  const chosen = [...new Set(siteIds)]
  const links = await tx.siteLink.findMany({
    where: { memberId: brief.memberId, siteId: { in: chosen } },
    select: { site: { select: { id: true, name: true, country: true, address: true } } },
  })
  if (links.length < chosen.length) throw refusal("briefs.site_unknown")
  await tx.briefSite.deleteMany({ where: { briefId: brief.id } })
  await tx.briefSite.createMany({
    data: links.map(({ site: { id: siteId, ...site } }) => ({
      briefId: brief.id,
      memberId: brief.memberId,
      siteId,
      ...site,
    })),
  })
}
