import { refusal } from "#lib/accounts/codes"
import { requireAccountHolder } from "#lib/accounts/policy"
import type { SwitchMemberInput } from "#lib/accounts/schema"
import type { Actor } from "#lib/actor"
import { asSystem } from "#lib/db/door"

/** Acts as another of the members the person represents. Refuses: accounts.sign_in_first, accounts.not_a_representative. */
export async function switchMember(actor: Actor, input: SwitchMemberInput): Promise<void> {
  const person = requireAccountHolder(actor)
  await asSystem("accounts", async tx => {
    const represents = await tx.representative.findFirst({
      where: { userId: person.userId, memberId: input.memberId, endedAt: null },
      select: { id: true },
    })
    if (!represents) throw refusal("accounts.not_a_representative")
    await tx.session.update({
      where: { id: person.sessionId },
      data: { memberId: input.memberId },
      select: { id: true },
    })
  })
}
