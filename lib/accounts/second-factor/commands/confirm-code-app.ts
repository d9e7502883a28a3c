import { refusal } from "#lib/accounts/codes"
import { countSignInTry, forgetSignInTries } from "#lib/accounts/passwords/throttle"
import { codeAppSetUpMinutes, requireAccountHolder } from "#lib/accounts/policy"
import { openCodeApp, sealCodeApp } from "#lib/accounts/second-factor/code-app"
import { recoveryCodeDigest } from "#lib/accounts/second-factor/recovery-codes"
import type { ConfirmCodeAppInput } from "#lib/accounts/second-factor/schema"
import { tellOfSecondFactor } from "#lib/accounts/second-factor/tell"
import { fromBase32, stepOfCode } from "#lib/accounts/second-factor/totp"
import type { Actor } from "#lib/actor"
import { fromNow, minute, now } from "#lib/clock"
import { asActor } from "#lib/db/door"

/**
 * Takes a code app into use: a code of it shows that it holds the key. That is done in the browser that had asked for the
 * mailed link, after the link was opened, and nowhere else. From here on the recovery codes are kept as
 * digests only, and every other browser must sign in anew. A repeat finds its work done.
 * Refuses: accounts.sign_in_first, accounts.no_code_app, accounts.wrong_code, accounts.too_many_tries.
 */
export async function confirmCodeApp(actor: Actor, input: ConfirmCodeAppInput): Promise<void> {
  const person = requireAccountHolder(actor)
  const { userId, sessionId } = person
  await countSignInTry(`code ${userId}`, sessionId)
  await asActor(actor, async tx => {
    const begun = await tx.codeApp.findUnique({ where: { userId } })
    if (begun?.confirmedAt) return
    const link = await tx.setUpLink.findFirst({ where: { userId, sessionId, confirmedAt: { not: null } } })
    if (!begun || !link || begun.begunAt <= fromNow(-codeAppSetUpMinutes * minute))
      throw refusal("accounts.no_code_app")
    const { secret, recoveryCodes } = openCodeApp(begun.sealed)
    const usedStep = stepOfCode(fromBase32(secret), input.code, now(), 0)
    if (usedStep === null) throw refusal("accounts.wrong_code", { code: { code: "wrongCode" } })
    const { count } = await tx.codeApp.updateMany({
      // What was begun anew meanwhile has another key.
      where: { userId, confirmedAt: null, sealed: begun.sealed },
      data: { confirmedAt: now(), usedStep, sealed: sealCodeApp({ secret, recoveryCodes: [] }) },
    })
    if (count === 0) throw refusal("accounts.wrong_code", { code: { code: "wrongCode" } })
    await tx.setUpLink.deleteMany({ where: { userId } })
    await tx.recoveryCode.deleteMany({ where: { userId } })
    await tx.recoveryCode.createMany({
      data: recoveryCodes.map(code => ({ userId, digest: recoveryCodeDigest(userId, code), madeAt: now() })),
    })
    await tx.session.updateMany({
      where: { userId, id: { not: sessionId }, revokedAt: null },
      data: { revokedAt: now() },
    })
    await tellOfSecondFactor(tx, person, "account.code_app_added")
  })
  await forgetSignInTries(`code ${userId}`, sessionId)
}
