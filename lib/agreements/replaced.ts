/** What has to be known of an agreement to say whether a signed change has come into its place. */
const inForce = { where: { amendmentNumber: { not: null } }, select: { amendmentNumber: true } } as const
export const standsAmong = {
  amendmentNumber: true,
  amendments: inForce,
  amends: { select: { amendments: inForce } },
} as const

type Numbered = { amendmentNumber: number | null }
type Standing = Numbered & { amendments: Numbered[]; amends: { amendments: Numbered[] } | null }

/** Whether a change that all have signed has come into the place of this text. */
export function isReplaced({ amendmentNumber, amendments, amends }: Standing): boolean {
  const own = amendmentNumber ?? 0
  return (amends?.amendments ?? amendments).some(other => (other.amendmentNumber ?? 0) > own)
}
