import type { ServiceId } from "#lib/members/taxonomy/services"
import { type TopicId, topicsWithin } from "#lib/members/taxonomy/topics"

/** Ids of the network's taxonomies that make a duty of care of the agreement. */

/** Services that put harm right. */
export const remediationServices: ReadonlySet<string> = new Set<ServiceId>([
  "corrective-action-plan",
  "child-labour-remediation",
  "clmrs",
  "forced-labour-remediation",
  "recruitment-fee-repayment",
  "wage-repayment",
  "survivor-support",
  "psychosocial-support",
  "legal-aid-case",
  "remedy-fund-administration",
])

/** Services in which somebody meets children. */
export const childServices: ReadonlySet<string> = new Set<ServiceId>([
  "child-labour-remediation",
  "clmrs",
  "education-bridge-school",
  "apprenticeship-programme",
  "childcare",
  "family-income-programme",
])

/** Services in which workers are asked, some of whom may be minors. */
export const interviewServices: ReadonlySet<string> = new Set<ServiceId>([
  "worker-interviews-onsite",
  "worker-interviews-offsite",
  "focus-groups",
  "worker-voice-survey",
  "complaint-fact-finding",
])

/** Topics about children. */
export const childTopics: ReadonlySet<string> = new Set<TopicId>(["child-labour", ...topicsWithin("child-labour")])
