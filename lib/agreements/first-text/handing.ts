import type { ActingMember, Person } from "#lib/actor"
import { handOver } from "#lib/agreements/commands/hand-over"
import { withdrawAgreement } from "#lib/agreements/commands/withdraw-agreement"
import { dutiesOf } from "#lib/agreements/fairness/one-sided-duties"
import { readdressed } from "#lib/agreements/first-text/to-offer"
import { createAgreement } from "#lib/agreements/negotiation/opening"
import { missingFields } from "#lib/agreements/terms/complete"
import { fitProse, fitText } from "#lib/agreements/terms/fit-text"
import { parseTerms } from "#lib/agreements/terms/schema"
import { asAbsent, elevated, type Tx } from "#lib/db/door"
import type { MemberKind } from "#lib/db/generated/enums"
import { Refusal, refusal } from "#lib/errors"
import { getOwnProfile } from "#lib/members/queries/get-own-profile"
import { getPublishedProfile } from "#lib/members/queries/get-published-profile"

type Accepting = Person & { member: ActingMember }
type Invitation = { id: string; memberId: string; memberKind: MemberKind; memberName: string }

/**
 * Makes the agreement of both from the text that goes with an invitation, under the invitation's lock, and hands it over to
 * who accepts; null where no text goes with it, or where it would have gaps with this party in it. What its author's side said when it offered the text is done now in its
 * name: it hands over, and takes on what binds it alone. The draft that it was taken from is closed.
 * Refuses: common.invalid_input, common.changed_meanwhile.
 */
export async function handFirstText(
  tx: Tx,
  person: Accepting,
  invitation: Invitation,
  { partnershipId, address }: { partnershipId: string; address: string | undefined },
): Promise<{ agreementId: string } | null> {
  const text = await elevated(tx, () => offeredWith(tx, invitation.id))
  if (!text) return null
  // Whoever was not asked for it has a page from before the text was offered.
  if (address === undefined) throw refusal("common.changed_meanwhile")
  if (address === "") throw new Refusal("common.invalid_input", "invalid", { address: { code: "required" } })
  const { draft, offeredById, offeredByName, note } = text
  const party = await partyRow(person, address)
  const terms = readdressed(parseTerms(text.terms), draft.awaitedId, party)
  // A company that comes where a local resource was awaited leaves words about that one without anybody whom they mean.
  if (missingFields(terms).length > 0) return null
  const member = { id: invitation.memberId, kind: invitation.memberKind, name: invitation.memberName }
  const author: Accepting = {
    ...person,
    ...{ userId: offeredById, name: offeredByName, networkRole: null },
    member: { ...member, role: "editor", isSignatory: false },
  }
  return asAbsent(tx, author, async () => {
    const { agreementId } = await createAgreement(tx, author, { partnershipId, terms })
    const duties = dutiesOf(member.id, terms, null).map(({ digest }) => digest)
    await handOver(author, { agreementId, version: 1, note, answerHopedOn: null, duties })
    await withdrawAgreement(author, { agreementId: draft.id, version: draft.version, reason: "" })
    return { agreementId }
  })
}

/** A text whose draft was withdrawn is offered to nobody any more. */
async function offeredWith(tx: Tx, invitationId: string) {
  const text = await tx.offeredText.findUnique({
    where: { invitationId },
    select: {
      terms: true,
      note: true,
      offeredById: true,
      offeredByName: true,
      agreement: {
        select: { id: true, state: true, version: true, partnership: { select: { awaitedId: true } } },
      },
    },
  })
  const { awaitedId } = text?.agreement.partnership ?? {}
  if (!text || !awaitedId || text.agreement.state !== "drafting") return null
  const { id, version } = text.agreement
  return { ...text, draft: { id, version, awaitedId } }
}

/** What the text says of who accepts: as it is registered here, and the address that it has just given. */
async function partyRow(person: Accepting, address: string) {
  const { id: memberId, kind, name } = person.member
  const [own, published] = [await getOwnProfile(person), await getPublishedProfile(person, memberId)]
  const registration = published?.profile.registration
  return {
    memberId,
    side: kind === "corporate" ? ("company" as const) : ("local_resource" as const),
    legalName: fitText(registration?.legalName || name),
    registration: fitText(registration?.identifier ?? ""),
    country: own?.country ?? null,
    address: fitProse(address, 500),
  }
}
