import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { dutiesOf } from "#lib/agreements/fairness/one-sided-duties"
import { refusalOfferFirstText } from "#lib/agreements/first-text/policy"
import type { OfferFirstTextInput } from "#lib/agreements/first-text/schema"
import { gapsToOffer } from "#lib/agreements/first-text/to-offer"
import { invitationsOfText, ownFirstTexts } from "#lib/agreements/first-text/visibility"
import { inviteOrganisation } from "#lib/agreements/invitation/commands/invite-organisation"
import { requireSide } from "#lib/agreements/invitation/policy"
import { lockSending, lockSentInvitation } from "#lib/agreements/invitation/sending"
import { lockTable, type Table } from "#lib/agreements/negotiation/table"
import { termsDigest } from "#lib/agreements/terms/canonical"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor, type Tx } from "#lib/db/door"
import { Refusal, refusal } from "#lib/errors"

/**
 * Lets a first text go with an invitation: the one that waits for it, or a new one to this address. Whoever accepts gets the
 * text as the page showed it to whom offered it, whatever is written into the draft later; offered anew, the later one. Its
 * author's side says with it what it would say by handing over, and nobody else reads a word before an acceptance.
 * Refuses: common.not_found, common.changed_meanwhile, common.invalid_input, agreements.role_may_not,
 * agreements.not_negotiating, agreements.not_your_turn, agreements.other_side_here, agreements.text_differs,
 * agreements.incomplete, agreements.duty_not_accepted, agreements.already_invited, agreements.too_many_invitations.
 */
export async function offerFirstText(actor: Actor, input: OfferFirstTextInput): Promise<{ invitationId: string }> {
  const { userId, name, member } = requireSide(actor)
  return asActor(actor, async tx => {
    await lockSending(tx, member.id)
    const waiting = await lockWaiting(tx, actor, input.agreementId)
    const table = await lockTable(tx, actor, input.agreementId)
    const { id: agreementId, partnershipId, awaitedId, current } = table
    const { terms } = current
    const digest = termsDigest(terms)
    const duties = dutiesOf(member.id, terms, null).map(duty => duty.digest)
    permit(
      refusalOfferFirstText(actor, table, {
        hasCome: await hasCome(tx, actor, { id: agreementId, awaitedId }),
        isAsSeen: digest === input.seen,
        gaps: gapsToOffer(terms, awaitedId ?? "").length,
        areDutiesTaken: duties.every(duty => input.duties?.includes(duty)),
      }),
    )
    const invitationId = waiting ?? (await invite(tx, actor, table, input))
    const said = { agreementId, partnershipId, terms, digest, note: input.note }
    const text = { ...said, offeredById: userId, offeredByName: name, offeredAt: now() }
    await tx.offeredText.upsert({
      where: { invitationId },
      create: { invitationId, memberId: member.id, ...text },
      update: text,
      select: { invitationId: true },
    })
    await recordAudit(tx, actor, {
      subject: { type: "agreement_invitation", id: invitationId },
      event: "text.offered",
      partyIds: [member.id],
      values: { digest },
    })
    return { invitationId }
  })
}

/**
 * The invitation that waits for this text, locked before the text is, as an acceptance locks them: of two at the same
 * moment either the text comes first or the acceptance.
 */
async function lockWaiting(tx: Tx, actor: Actor, agreementId: string): Promise<string | null> {
  const draft = await tx.agreement.findFirst({
    where: { AND: [ownFirstTexts(actor), { id: agreementId }] },
    select: { id: true, partnership: { select: { awaitedId: true } } },
  })
  const open =
    draft &&
    (await tx.agreementInvitation.findFirst({
      where: { AND: [invitationsOfText(actor, { ...draft, ...draft.partnership }), { state: "sent" }] },
      select: { id: true },
    }))
  if (!open) return null
  const { state } = await lockSentInvitation(tx, actor, open.id)
  if (state !== "sent") throw refusal("common.changed_meanwhile")
  return open.id
}

/** Whoever has accepted, with or without the text, is here: it is offered to nobody else as if they were not. */
async function hasCome(tx: Tx, actor: Actor, draft: { id: string; awaitedId: string | null }): Promise<boolean> {
  const where = { AND: [invitationsOfText(actor, draft), { state: "accepted" as const }] }
  return (await tx.agreementInvitation.count({ where })) > 0
}

async function invite(tx: Tx, actor: Actor, table: Table, input: OfferFirstTextInput): Promise<string> {
  const { email, words, locale } = input
  if (!email || !words) {
    const required = { code: "required" } as const
    const problems = { ...(!email && { email: required }), ...(!words && { words: required }) }
    throw new Refusal("common.invalid_input", "invalid", problems)
  }
  const { name: organisation } = await tx.partnershipParty.findFirstOrThrow({
    where: { partnershipId: table.partnershipId, memberId: table.awaitedId ?? "" },
    select: { name: true },
  })
  const { kind, title } = table.current.terms
  const { invitationId } = await inviteOrganisation(actor, { organisation, email, words, locale, kind, title })
  return invitationId
}
