/** Why a local resource declines a brief. The other side is told, so that it can ask better or ask somebody else. */
export const declineReasons = [
  "no-capacity",
  "outside-area",
  "conflict-of-interest",
  "cannot-accept-funding",
  "timing",
  "safety",
  "scope-unclear",
  "terms",
] as const
export type DeclineReason = (typeof declineReasons)[number]
