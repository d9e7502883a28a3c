import type { Actor } from "#lib/actor"
import type { FeaturedChoice } from "#lib/content/views"
import { featuredChoices } from "#lib/content/visibility"
import { asActor } from "#lib/db/door"

const choicesMax = 50

/** Who was chosen for the front page, by whom and why, newest first; for the secretariat. */
export async function listFeaturedChoices(actor: Actor): Promise<FeaturedChoice[]> {
  return asActor(actor, async tx => {
    const choices = await tx.featuredMember.findMany({
      where: featuredChoices(actor),
      orderBy: { featuredAt: "desc" },
      take: choicesMax,
      select: { id: true, memberId: true, because: true, chosenByName: true, featuredAt: true, endedAt: true },
    })
    const members = await tx.member.findMany({
      where: { id: { in: choices.map(choice => choice.memberId) } },
      select: { id: true, name: true },
    })
    const names = new Map(members.map(member => [member.id, member.name]))
    return choices.map(({ memberId, featuredAt, endedAt, ...choice }) => ({
      ...choice,
      name: names.get(memberId) ?? "",
      featuredOn: dayOf(featuredAt),
      endedOn: endedAt && dayOf(endedAt),
    }))
  })
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}
