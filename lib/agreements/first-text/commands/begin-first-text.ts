import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { refusalBeginFirstText } from "#lib/agreements/first-text/policy"
import type { BeginFirstTextInput } from "#lib/agreements/first-text/schema"
import { ownFirstTexts } from "#lib/agreements/first-text/visibility"
import { refusalChangeInvitation, requireSide } from "#lib/agreements/invitation/policy"
import { lockSending, lockSentInvitation } from "#lib/agreements/invitation/sending"
import { type FirstWords, firstTerms, saying } from "#lib/agreements/negotiation/first-terms"
import { createAgreement } from "#lib/agreements/negotiation/opening"
import type { AgreementKind } from "#lib/agreements/terms/field"
import { fromNow, hour } from "#lib/clock"
import { asActor, type Tx } from "#lib/db/door"
import { makeId } from "#lib/ids"
import { openPartnership } from "#lib/partnerships/commands/open-partnership"

type Asked = FirstWords & { organisation: string; awaitedId: string }

/**
 * Begins a text for an organisation that is not here yet, before it is invited or while an invitation waits. It is written
 * like any draft, and its author's side alone ever sees it. The same words sent twice within an hour, and the same
 * invitation at any time, begin one.
 * Refuses: common.not_found, agreements.role_may_not, agreements.invitation_closed.
 */
export async function beginFirstText(actor: Actor, input: BeginFirstTextInput): Promise<{ agreementId: string }> {
  permit(refusalBeginFirstText(actor))
  const person = requireSide(actor)
  const { id: memberId, kind, name } = person.member
  return asActor(actor, async tx => {
    // Two presses of one button queue here.
    await lockSending(tx, memberId)
    const begun = await tx.agreement.findFirst({
      where: { AND: [ownFirstTexts(actor), sameText(input, person.userId)] },
      select: { id: true },
    })
    if (begun) return { agreementId: begun.id }
    const { organisation, awaitedId, ...words } = await askedIn(tx, actor, input)
    // Companies ask local resources, and the other way round; who comes as something else is written in as that.
    const awaited = { memberId: awaitedId, kind: kind === "corporate" ? "local_resource" : "corporate" } as const
    const sides = [
      { memberId, kind, name },
      { ...awaited, name: organisation },
    ]
    const { partnershipId } = await openPartnership(actor, { parties: sides, awaitedId })
    return createAgreement(tx, actor, { partnershipId, terms: await firstTerms(person, words, sides) })
  })
}

function sameText(input: BeginFirstTextInput, openedById: string) {
  if ("invitationId" in input) return { partnership: { awaitedId: input.invitationId } }
  const { kind, title, organisation, words } = input
  return {
    ...{ kind, title, openedById, openedAt: { gt: fromNow(-hour) } },
    partnership: { parties: { some: { name: organisation } } },
    revisions: { some: saying(words) },
  }
}

async function askedIn(tx: Tx, actor: Actor, input: BeginFirstTextInput): Promise<Asked> {
  if (!("invitationId" in input)) return { ...input, awaitedId: makeId() }
  const invitation = await lockSentInvitation(tx, actor, input.invitationId)
  permit(refusalChangeInvitation(actor, invitation))
  const { id: awaitedId, kind, title, words, locale, organisation } = invitation
  return { awaitedId, kind: kind as AgreementKind, title, words, locale, organisation }
}
