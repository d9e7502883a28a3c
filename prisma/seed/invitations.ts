import { declineAgreementInvitation } from "#lib/agreements/invitation/commands/decline-agreement-invitation"
import { inviteOrganisation } from "#lib/agreements/invitation/commands/invite-organisation"
import { withdrawAgreementInvitation } from "#lib/agreements/invitation/commands/withdraw-agreement-invitation"
import { asSystem } from "#lib/db/door"
import { daysAgo } from "#seed/clock"
import type { Cast } from "#seed/people"
import { emailOf } from "#seed/personas"

/** The invitations of the story: one waits for Noor, one for somebody without an account, with its link. */
export type Invitations = { invitation: { forNoor: string; forStranger: string; strangersLink: string } }

/** Tells whom companies asked who are not here yet: two wait, one is past its hours, one said no, one was taken back. */
export async function tellInvitations({ people }: Cast): Promise<Invitations> {
  const { ingrid, jonas, harriet } = people
  daysAgo(24)
  await inviteOrganisation(jonas, {
    ...{ organisation: "Dhaka Legal Aid Circle", email: "office@legal-aid.example", locale: "en", kind: "partnering" },
    title: "Advice for women who were dismissed",
    words: "We hear of dismissals after births. We would like to know what happens, and to pay for advice.",
  })
  daysAgo(21)
  const { invitationId: refused } = await inviteOrganisation(ingrid, {
    ...{ organisation: "Printers’ Union of Gazipur", email: "union@example.net", locale: "en", kind: "dialogue" },
    title: "Heat in the printing units",
    words: "What would have to change in the units so that nobody faints in May?",
  })
  await declineAgreementInvitation(
    { kind: "visitor", address: "192.0.2.7" },
    { token: await linkOf(refused, "union@example.net"), noMore: false },
  )
  daysAgo(14)
  const { invitationId: mistaken } = await inviteOrganisation(jonas, {
    ...{ organisation: "River School", email: "river@example.net", locale: "en", kind: "joint_project" },
    title: "Evening classes near the mills",
    words: "A school that is open when the shift ends.",
  })
  await withdrawAgreementInvitation(jonas, { invitationId: mistaken })
  daysAgo(1)
  const { invitationId: forStranger } = await inviteOrganisation(ingrid, {
    ...{ organisation: "Meghna Mothers’ Group", email: "mothers@example.net", locale: "en", kind: "joint_project" },
    title: "Day care beside the dyeing mill",
    words:
      "Mothers bring their children to the mill because nobody looks after them at home.\n\nWe would like to find out with you what a day care would need, and who should run it.",
  })
  const strangersLink = await linkOf(forStranger, "mothers@example.net")
  const { invitationId: forNoor } = await inviteOrganisation(harriet, {
    ...{ organisation: "Noor’s Clinic", email: emailOf("noor"), locale: "en", kind: "partnering" },
    title: "Health of night workers",
    words: "Night shifts are new at our suppliers. We want to learn from you what they do to people, and what helps.",
  })
  return { invitation: { forNoor, forStranger, strangersLink } }
}

/** The secret in the mail, which the portal itself has already forgotten. */
async function linkOf(invitationId: string, recipient: string): Promise<string> {
  const where = { recipient, kind: "agreementInvitation" }
  const mail = await asSystem("story", tx => tx.outboxMail.findFirst({ where, orderBy: { writtenAt: "desc" } }))
  const { token } = (mail?.values ?? {}) as { token?: string }
  if (!token) throw new Error(`The invitation ${invitationId} was not mailed`)
  return token
}
