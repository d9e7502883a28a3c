/** How far somebody other than the member has looked, weakest first. Shown with date and by whom, never as a bare badge. */
export const verificationLevels = ["self-declared", "documents-checked", "referees-checked", "visited"] as const
export type VerificationLevel = (typeof verificationLevels)[number]

/** A check counts for this long and is then shown as expired. */
export const verificationValidMonths = 12
