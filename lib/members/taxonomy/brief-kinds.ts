/** What a brief asks for. A local resource may send a brief too: an invitation to dialogue. */
export const briefKinds = [
  "dialogue",
  "joint-project",
  "assessment-or-audit",
  "worker-interviews",
  "remediation",
  "training",
  "research",
  "grievance-handling",
] as const
export type BriefKind = (typeof briefKinds)[number]
