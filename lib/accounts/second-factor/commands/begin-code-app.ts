import { permit } from "#lib/accounts/codes"
import { stepUp } from "#lib/accounts/commands/step-up"
import { countVisit } from "#lib/accounts/passwords/throttle"
import { refusalBeginCodeApp, requireAccountHolder, setUpLinkMinutes, setUpLinksHourlyMax } from "#lib/accounts/policy"
import type { BeginCodeAppInput } from "#lib/accounts/second-factor/schema"
import type { Actor } from "#lib/actor"
import { fromNow, minute, now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { secretToken, tokenDigest } from "#lib/ids"
import { sendMail } from "#lib/notifications/notify"

/**
 * Begins to set up a code app: after the password was given again, a link goes to the person's own mailbox. Whoever has
 * only the password cannot make a second proof of their own and sign with it. Every link before it, and what one of
 * them had opened, is worth nothing.
 * Refuses: accounts.sign_in_first, accounts.wrong_password, accounts.too_many_tries, accounts.code_app_in_use.
 */
export async function beginCodeApp(actor: Actor, input: BeginCodeAppInput): Promise<void> {
  const { userId, sessionId } = requireAccountHolder(actor)
  await stepUp(actor, input)
  await countVisit("set-up-link", userId, setUpLinksHourlyMax)
  const token = secretToken()
  await asActor(actor, async tx => {
    await tx.codeApp.deleteMany({ where: { userId, confirmedAt: null } })
    permit(refusalBeginCodeApp({ hasCodeApp: (await tx.codeApp.count({ where: { userId } })) > 0 }))
    const { email, locale } = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { email: true, locale: true },
    })
    const link = {
      sessionId,
      tokenDigest: tokenDigest(token),
      email,
      returnTo: input.returnTo,
      askedAt: now(),
      endsAt: fromNow(setUpLinkMinutes * minute),
      confirmedAt: null,
    }
    await tx.setUpLink.upsert({
      where: { userId },
      create: { userId, ...link },
      update: link,
      select: { userId: true },
    })
    const values = { token, minutes: setUpLinkMinutes }
    await sendMail(tx, { recipient: email, locale, kind: "setUpSecondProof", values })
  })
}
