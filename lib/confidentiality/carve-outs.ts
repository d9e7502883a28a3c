import type { Audience, Subject } from "#lib/confidentiality/terms"

/**
 * What stands above every agreement. Neither carve-out reads a term, so no term can narrow it or edit it away.
 * Both only ever permit; whether anybody must speak is for the law and for the people who know the danger.
 */
export type CarveOut = "carve_out_danger" | "carve_out_law"

/**
 * Who exactly would be told, when that is a narrower circle than the audience: people whose task is to protect
 * (a shelter, a doctor, a child-protection committee, a union's safety officer), or those whom a law names.
 */
export type Recipient = "those_who_protect" | "whom_law_names"

export type Circle = {
  subject: Subject
  audience: Audience
  danger: boolean
  requiredByLaw: boolean
  recipient: Recipient | null
}

/** The carve-out that opens this question, or null. Danger comes first: it tells people the more urgent thing to do. */
export function carveOutFor(circle: Circle): CarveOut | null {
  if (circle.danger && protects(circle)) return "carve_out_danger"
  if (circle.requiredByLaw && namedByLaw(circle)) return "carve_out_law"
  return null
}

/**
 * Danger to a child or worker may be reported to those who protect them. Authorities always count as such; within the
 * community and among other local resources only those who protect do. The management of the site never does: danger
 * often comes from there, and whoever is named to it may face retaliation. Nothing is published on this ground.
 * Every subject is open, because nobody should weigh labels while a child is in danger.
 */
function protects({ audience, recipient }: Circle): boolean {
  if (audience === "authorities") return true
  return (
    recipient === "those_who_protect" && (audience === "workers_and_community" || audience === "other_local_resources")
  )
}

/**
 * What the law requires may be told to whom it requires: to authorities, and to others whom the law itself names,
 * which includes the public where a law orders publication. No law makes a journalist its recipient, and an order that
 * concerns one person goes to a court or an office, never to the public.
 */
function namedByLaw({ subject, audience, recipient }: Circle): boolean {
  if (audience === "authorities") return true
  if (recipient !== "whom_law_names" || audience === "journalists") return false
  return audience !== "public" || !isPerson(subject)
}

/** Subjects that point at one person who can be harmed by being known. */
export function isPerson(subject: Subject): boolean {
  return subject === "worker_identity" || subject === "child_case"
}
