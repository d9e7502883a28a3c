import { type VerificationLevel, verificationLevels } from "#lib/members/taxonomy/verification-levels"
import type { VerificationView } from "#lib/members/views"

type VerificationRow = {
  id: string
  level: string
  scope: string
  reviewedByName: string
  checkedOn: Date
  expiresOn: Date
}

/** A check as its readers see it; `today` as YYYY-MM-DD. It counts on the day it expires. */
export function asVerificationView(row: VerificationRow, today: string): VerificationView {
  const expiresOn = row.expiresOn.toISOString().slice(0, 10)
  return {
    id: row.id,
    level: knownLevel(row.level),
    scope: row.scope,
    reviewedByName: row.reviewedByName,
    checkedOn: row.checkedOn.toISOString().slice(0, 10),
    expiresOn,
    isExpired: expiresOn < today,
  }
}

/** The highest of the checks that still count, or null. */
export function standingVerification(verifications: readonly VerificationView[]): VerificationView | null {
  const standing = verifications.filter(({ isExpired }) => !isExpired)
  const rank = ({ level }: VerificationView) => verificationLevels.indexOf(level)
  return [...standing].sort((one, other) => rank(other) - rank(one))[0] ?? null
}

function knownLevel(level: string): VerificationLevel {
  const known = verificationLevels.find(one => one === level)
  if (!known) throw new Error(`The verification level ${level} is none of ${verificationLevels.join(", ")}`)
  return known
}
