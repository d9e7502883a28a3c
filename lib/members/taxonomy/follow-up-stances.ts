/** How a local resource follows up when the company has left (C6); it may hold several, `none` only alone. */
export const followUpStances = [
  "tells-workers-the-outcome",
  "returns-to-site",
  "stays-reachable-for-workers",
  "watches-community",
  "reports-to-company",
  "answers-questions-later",
  "hands-over-to-local-group",
  "none",
] as const
export type FollowUpStance = (typeof followUpStances)[number]
