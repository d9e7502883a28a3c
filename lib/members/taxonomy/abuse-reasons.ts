/** What an abuse report is about (F101). `other` is last so that nobody is turned away for want of a word. */
export const abuseReasons = [
  "child-safeguarding",
  "retaliation-against-workers",
  "coercion",
  "breach-of-confidence",
  "false-credentials",
  "corruption",
  "logo-misuse",
  "unlawful",
  "spam",
  "other",
] as const
export type AbuseReason = (typeof abuseReasons)[number]
