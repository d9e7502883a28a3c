/** What a local resource can do for a partner, in the order in which a problem at a site is met. */
const servicesByGroup = {
  understand: [
    "country-briefing",
    "stakeholder-mapping",
    "risk-mapping",
    "hria",
    "baseline-survey",
    "worker-interviews-onsite",
    "worker-interviews-offsite",
    "focus-groups",
    "community-consultation",
    "root-cause-analysis",
    "living-wage-study",
    "supply-chain-tracing",
    "homework-mapping",
    "complaint-fact-finding",
    "academic-research",
  ],
  check: [
    "social-audit-announced",
    "social-audit-unannounced",
    "pre-sourcing-assessment",
    "verification-visit",
    "recruitment-agency-assessment",
    "osh-inspection",
    "fire-building-review",
    "gender-sensitive-audit",
    "farm-verification",
    "audit-quality-review",
    "worker-voice-survey",
  ],
  "put-right": [
    "corrective-action-plan",
    "child-labour-remediation",
    "clmrs",
    "forced-labour-remediation",
    "recruitment-fee-repayment",
    "wage-repayment",
    "survivor-support",
    "psychosocial-support",
    "legal-aid-case",
    "mediation",
    "grievance-channel-design",
    "grievance-channel-operation",
    "remedy-fund-administration",
  ],
  build: [
    "training-workers",
    "training-supervisors",
    "training-management",
    "training-buyers",
    "train-the-trainer",
    "hr-systems-coaching",
    "worker-committee-support",
    "foa-education",
    "social-dialogue-facilitation",
    "osh-committee-support",
    "wages-productivity-advice",
    "education-bridge-school",
    "apprenticeship-programme",
    "family-income-programme",
    "childcare",
    "womens-leadership",
    "migrant-orientation",
    "ngo-capacity-building",
  ],
  accompany: [
    "ongoing-monitoring",
    "community-follow-up",
    "evaluation",
    "convening",
    "policy-dialogue",
    "purchasing-practice-feedback",
    "interpretation",
    "translation",
    "local-secondment",
    "responsible-exit-support",
  ],
} as const

export type ServiceGroup = keyof typeof servicesByGroup
export type ServiceId = (typeof servicesByGroup)[ServiceGroup][number]
export type Service = { id: ServiceId; group: ServiceGroup }

export const serviceGroups = Object.keys(servicesByGroup) as ServiceGroup[]

export const services: readonly Service[] = serviceGroups.flatMap(group =>
  servicesByGroup[group].map(id => ({ id, group })),
)

export const serviceIds: readonly ServiceId[] = services.map(service => service.id)

/** The services of one group, in the order in which they are shown. */
export function servicesOf(group: ServiceGroup): readonly ServiceId[] {
  return servicesByGroup[group]
}
