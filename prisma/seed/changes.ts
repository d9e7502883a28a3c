import { openAmendment } from "#lib/agreements/amendment/commands/open-amendment"
import { askForRenegotiation } from "#lib/agreements/renegotiation/commands/ask-for-renegotiation"
import { takeUpRenegotiation } from "#lib/agreements/renegotiation/commands/take-up-renegotiation"
import { listRenegotiationRequests } from "#lib/agreements/renegotiation/queries/list-renegotiation-requests"
import { dayFromNow, daysAgo } from "#seed/clock"
import type { Cast } from "#seed/people"
import { look, passOn, writeSections } from "#seed/texts"

/** The ids of what is being changed in the story. */
export type Changes = { amendment: string; renegotiation: string }

/**
 * Tells how two sides change what they have signed: the local resource asked to talk about the days, the company agreed,
 * and the change lies with the company; since then the company asks to talk about the press.
 */
export async function tellChanges({ people }: Cast, agreementId: string): Promise<Changes> {
  const { ingrid, jonas, ruma } = people
  daysAgo(20)
  const reason = "Two families have moved to another district. We need four more weeks to see every child into school."
  await askForRenegotiation(ruma, { agreementId, sections: ["timeline"], reason })
  daysAgo(17)
  const [asked] = await listRenegotiationRequests(ingrid, agreementId)
  if (!asked) throw new Error("The story's request has not come")
  const answer = "Of course. Please write down which days you need."
  await takeUpRenegotiation(ingrid, { requestId: asked.id, version: asked.version, answer })
  daysAgo(9)
  const { agreementId: amendment } = await openAmendment(ruma, { agreementId, kinds: ["dates"], reason })
  const { terms } = await look(ruma, amendment)
  const changed = structuredClone(terms)
  Object.assign(changed.sections.timeline, { endsOn: dayFromNow(108) })
  Object.assign(changed.sections.timeline.milestones.at(-1) ?? {}, { dueOn: dayFromNow(60) })
  await writeSections(ruma, amendment, changed, ["timeline"])
  await passOn(ruma, amendment, "Only the days change. The price stays as it is.", dayFromNow(6))
  daysAgo(3)
  await askForRenegotiation(jonas, {
    agreementId,
    sections: ["press"],
    reason: "A newspaper has written about the district. We would like to agree on a sentence that is warmer.",
  })
  const [renegotiation] = await listRenegotiationRequests(ruma)
  if (!renegotiation) throw new Error("The story's second request has not come")
  return { amendment, renegotiation: renegotiation.id }
}
