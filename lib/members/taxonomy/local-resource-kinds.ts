/**
 * Groups of the International Classification of Nonprofit Organizations (Salamon and Anheier, Johns Hopkins
 * Comparative Nonprofit Sector Project), by number. Used to exchange profiles with registers that speak it.
 */
export const icnpoGroups = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"] as const
export type IcnpoGroup = (typeof icnpoGroups)[number]

/** What a local resource is; it may be several. A kind without groups is no nonprofit, or cuts across them. */
const icnpoGroupsByKind = {
  "ngo-local": ["4", "6", "7"],
  "ngo-national": [],
  cbo: [],
  charity: ["4", "8"],
  "trade-union": ["11"],
  "union-federation": ["11"],
  "workers-centre": ["7", "11"],
  "womens-org": ["7"],
  "migrant-org": ["7", "9"],
  "survivor-led-org": [],
  "legal-aid": ["7"],
  "auditor-individual": [],
  "audit-firm": [],
  "social-scientist": [],
  "research-institute": ["2"],
  consultancy: [],
  "social-enterprise": [],
  "training-provider": ["2"],
  "cooperative-producer-org": ["11"],
  "school-education-provider": ["2"],
  "health-psychosocial": ["3", "4"],
  "faith-based": ["10"],
  "msi-chapter": [],
  interpreter: [],
  "specialist-child-labour": [],
  "specialist-other": [],
} as const satisfies Record<string, readonly IcnpoGroup[]>

export type LocalResourceKind = keyof typeof icnpoGroupsByKind
export const localResourceKinds = Object.keys(icnpoGroupsByKind) as LocalResourceKind[]

/** The ICNPO groups a kind belongs to, or none. */
export function icnpoGroupsOf(kind: LocalResourceKind): readonly IcnpoGroup[] {
  return icnpoGroupsByKind[kind]
}

/** What people look for in an organisation beside its kind. */
export const organisationTraits = ["volunteer-run", "women-led", "worker-led"] as const
export type OrganisationTrait = (typeof organisationTraits)[number]
