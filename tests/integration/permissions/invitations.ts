import { beginFirstText } from "#lib/agreements/first-text/commands/begin-first-text"
import { offerFirstText } from "#lib/agreements/first-text/commands/offer-first-text"
import { listFirstTexts } from "#lib/agreements/first-text/queries/list-first-texts"
import { acceptAgreementInvitation } from "#lib/agreements/invitation/commands/accept-agreement-invitation"
import { declineAgreementInvitation } from "#lib/agreements/invitation/commands/decline-agreement-invitation"
import { forgetAgreementInvitations } from "#lib/agreements/invitation/commands/forget-agreement-invitations"
import { inviteOrganisation } from "#lib/agreements/invitation/commands/invite-organisation"
import { registerAsInvited } from "#lib/agreements/invitation/commands/register-as-invited"
import { sendInvitationAgain } from "#lib/agreements/invitation/commands/send-invitation-again"
import { withdrawAgreementInvitation } from "#lib/agreements/invitation/commands/withdraw-agreement-invitation"
import { getAgreementInvitation } from "#lib/agreements/invitation/queries/get-agreement-invitation"
import { getAgreementOffer } from "#lib/agreements/invitation/queries/get-agreement-offer"
import { listAgreementInvitations } from "#lib/agreements/invitation/queries/list-agreement-invitations"
import { listAgreementOffers } from "#lib/agreements/invitation/queries/list-agreement-offers"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { termsDigest } from "#lib/agreements/terms/canonical"
import { storyPassword } from "#seed/personas"
import { type Column, everybody, nordvik, type Row, represented } from "./row.ts"

const writers: Column[] = ["ingrid", "jonas"]
const readers = nordvik.filter(column => !writers.includes(column))
const viewers: Column[] = ["astrid", "even", "shirin", "rafiq"]

/** Nordvik Apparel has invited somebody without an account; Alder & Finch Stores has invited Noor, who acts for nobody. */
export const rows: Row[] = [
  {
    of: "#lib/agreements/invitation/commands/invite-organisation",
    run: actor =>
      inviteOrganisation(actor, {
        ...{ organisation: "Somebody", email: "somebody@example.net", locale: "en", kind: "dialogue" },
        ...{ title: "A first talk", words: "We would like to listen." },
      }),
    allowed: represented.filter(column => !viewers.includes(column)),
    refused: viewers,
  },
  {
    of: "#lib/agreements/invitation/commands/send-invitation-again",
    run: (actor, { invitation }) => sendInvitationAgain(actor, { invitationId: invitation.forStranger }),
    allowed: writers,
    refused: readers,
  },
  {
    of: "#lib/agreements/invitation/commands/withdraw-agreement-invitation",
    run: (actor, { invitation }) => withdrawAgreementInvitation(actor, { invitationId: invitation.forStranger }),
    allowed: writers,
    refused: readers,
  },
  {
    // Whoever holds the link: what it makes is an account with the address that was invited, and nobody else's.
    of: "#lib/agreements/invitation/commands/register-as-invited",
    run: (actor, { invitation }) =>
      registerAsInvited(actor, {
        ...{ token: invitation.strangersLink, name: "Salma Khatun", userName: "salma", password: storyPassword },
        locale: "en",
      }),
    allowed: everybody,
  },
  {
    // Noor has the address and acts for nobody yet; everybody else has another address.
    of: "#lib/agreements/invitation/commands/accept-agreement-invitation",
    run: (actor, { invitation }) => acceptAgreementInvitation(actor, { invitationId: invitation.forNoor }),
    allowed: [],
  },
  {
    of: "#lib/agreements/invitation/commands/decline-agreement-invitation",
    run: (actor, { invitation }) =>
      declineAgreementInvitation(actor, { invitationId: invitation.forNoor, noMore: false }),
    allowed: ["noor"],
  },
  {
    of: "#lib/agreements/invitation/commands/forget-agreement-invitations",
    run: actor => forgetAgreementInvitations(actor),
    allowed: [],
    refused: everybody,
  },
  {
    of: "#lib/agreements/invitation/queries/get-agreement-invitation",
    run: (actor, { invitation }) => getAgreementInvitation(actor, invitation.forStranger),
    allowed: nordvik,
  },
  {
    of: "#lib/agreements/invitation/queries/list-agreement-invitations",
    run: actor => listAgreementInvitations(actor),
    allowed: [...nordvik, "harriet"],
  },
  {
    of: "#lib/agreements/invitation/queries/get-agreement-offer",
    run: (actor, { invitation }) => getAgreementOffer(actor, invitation.strangersLink),
    allowed: everybody,
  },
  {
    of: "#lib/agreements/invitation/queries/list-agreement-offers",
    run: actor => listAgreementOffers(actor),
    allowed: ["noor"],
  },
  {
    of: "#lib/agreements/first-text/commands/begin-first-text",
    run: actor =>
      beginFirstText(actor, {
        ...{ organisation: "Somebody", locale: "en", kind: "dialogue" },
        ...{ title: "A first talk", words: "We would like to listen." },
      }),
    allowed: represented.filter(column => !viewers.includes(column)),
    refused: [...viewers, "mira", "anders", "noor", "visitor"],
  },
  {
    // As Ingrid has seen it; what nobody else sees, nobody else can offer.
    of: "#lib/agreements/first-text/commands/offer-first-text",
    run: async (actor, { firstTexts: { offered: agreementId }, people }) => {
      const text = await getAgreement(people.ingrid, agreementId)
      return offerFirstText(actor, {
        ...{ agreementId, seen: text ? termsDigest(text.terms) : "", note: "", words: "", locale: "en" },
        duties: text?.oneSided.map(({ digest }) => digest),
      })
    },
    allowed: writers,
    refused: readers,
  },
  {
    of: "#lib/agreements/first-text/queries/list-first-texts",
    run: actor => listFirstTexts(actor),
    allowed: nordvik,
  },
]
