/** What kind of problem was met during the work (L6). */
export const issueKinds = [
  "finding",
  "imminent-danger",
  "access-refused",
  "retaliation",
  "delay",
  "scope-change",
  "media",
  "payment",
  "data-incident",
  "conduct",
] as const
export type IssueKind = (typeof issueKinds)[number]

/** How grave a problem is, gravest first. The first two reach the other side at once. */
export const issueSeverities = ["danger-now", "serious", "should-be-fixed", "to-note"] as const
export type IssueSeverity = (typeof issueSeverities)[number]

/** How a site fails to cooperate (L7); each asks the client for help. */
export const siteObstacles = ["access-refused", "interviews-refused", "records-withheld", "workers-coached"] as const
export type SiteObstacle = (typeof siteObstacles)[number]
