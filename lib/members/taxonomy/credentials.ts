/** Grades, certificates and policies that can be checked against a document. The first three are grades of APSCA. */
export const credentials = [
  "apsca-ra",
  "apsca-asca",
  "apsca-csca",
  "sa8000-auditor",
  "smeta-auditor",
  "iso-45001-auditor",
  "child-safeguarding-policy",
  "background-checks-done",
  "psea-policy",
  "research-ethics-approval",
] as const
export type Credential = (typeof credentials)[number]
