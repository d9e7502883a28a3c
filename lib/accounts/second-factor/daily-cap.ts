import { refusal } from "#lib/accounts/codes"
import { countCodeOfDay, uncountCodeOfDay } from "#lib/accounts/passwords/throttle"
import { wrongCodesDailyMax } from "#lib/accounts/policy"
import { type CodeKind, spendCode } from "#lib/accounts/second-factor/spend-code"
import { tellOfTriedCodes } from "#lib/accounts/second-factor/tell"
import type { Actor } from "#lib/actor"
import type { Tx } from "#lib/db/door"

/**
 * Lets `act` spend a code while the person's wrong ones of the day are not used up, over all browsers; when they are, the
 * person is told by mail, since whoever tries codes knows the password. `at` keeps the counts of signing in and of acting
 * apart: whoever tries at the door cannot keep the person from signing. Recovery codes are too long to be guessed and
 * count for nothing, so that with one of them, or a passkey, the person is never shut out.
 * Refuses: accounts.codes_used_up.
 */
export async function underDailyCap<T>(
  actor: Actor,
  { at, userId, code }: { at: "door" | "act"; userId: string; code: string },
  act: (spend: (tx: Tx) => Promise<CodeKind | null>) => Promise<T>,
): Promise<T> {
  if (!/^\d{6}$/.test(code)) return act(tx => spendCode(tx, userId, code))
  const left = await countCodeOfDay(`${at} ${userId}`, wrongCodesDailyMax)
  if (left === null) throw refusal("accounts.codes_used_up")
  let isWrong = false
  try {
    return await act(async tx => {
      const kind = await spendCode(tx, userId, code)
      isWrong = kind === null
      return kind
    })
  } finally {
    if (!isWrong) await uncountCodeOfDay(`${at} ${userId}`, wrongCodesDailyMax)
    else if (left === 0) await tellOfTriedCodes(actor, userId)
  }
}
