import {
  type Audience,
  audiences,
  type Circumstance,
  type ConfidentialityTerm,
  type Permission,
  type Subject,
  subjects,
} from "#lib/confidentiality/terms"

/** From cautious to open. Each says something to every audience about every subject; parties change what they like. */
export const presets = ["cautious", "balanced", "open"] as const
export type Preset = (typeof presets)[number]

const permissionOfLetter = { n: "never", c: "with_consent", a: "anonymised", y: "named" } as const

/**
 * One letter an audience, in the order of `audiences`: other local resources, other companies, the site's
 * management, workers and community · authorities, funders · journalists, public.
 * A worker or a child is never named to the site, journalists or the public; the carve-out for danger needs no cell.
 */
const rows: Record<Preset, Record<Subject, string>> = {
  cautious: {
    existence_of_partnership: "cccc cc nn",
    client_identity: "nncc cc nn",
    local_resource_identity: "nncc cc nn",
    site_identity: "nncn cn nn",
    findings: "nncn cc nn",
    worker_testimony: "nnnn cn nn",
    worker_identity: "nnnn nn nn",
    child_case: "nnnn nn nn",
    reports_and_outputs: "nncn cc nn",
    methods_and_learnings: "cccc cc nn",
    price: "nnnn cc nn",
  },
  balanced: {
    existence_of_partnership: "yyyy yy cc",
    client_identity: "ccyy yc cc",
    local_resource_identity: "ccyy yy cc",
    site_identity: "ccyy cc nn",
    findings: "acca ca cc",
    worker_testimony: "cnna cc nn",
    worker_identity: "nnnn cn nn",
    child_case: "cnnn cn nn",
    reports_and_outputs: "acca aa cc",
    methods_and_learnings: "aaaa aa aa",
    price: "nnnn cc nn",
  },
  open: {
    existence_of_partnership: "yyyy yy yy",
    client_identity: "yyyy yy cy",
    local_resource_identity: "yyyy yy cy",
    site_identity: "ycyy yy cc",
    findings: "yaya yy aa",
    worker_testimony: "aaca aa cc",
    worker_identity: "cnnn cc nn",
    child_case: "cnnn cc nn",
    reports_and_outputs: "yaya yy aa",
    methods_and_learnings: "yyyy yy yy",
    price: "cccc yy cc",
  },
}

/** What changes with time, beside what the rows say for always. */
const exceptions: Record<Preset, [Subject, Audience, Circumstance, Permission][]> = {
  cautious: [],
  balanced: [
    ["findings", "public", "once_remedied", "anonymised"],
    ["reports_and_outputs", "other_companies", "after_completion", "anonymised"],
  ],
  open: [
    ["site_identity", "public", "once_remedied", "named"],
    ["reports_and_outputs", "public", "once_remedied", "named"],
  ],
}

/** The terms of a preset. They bind all parties, and bear ids that stay the same. */
export function termsOfPreset(preset: Preset): ConfidentialityTerm[] {
  const bare = { bindsParties: [], note: "" }
  const always = subjects.flatMap(subject => {
    const letters = [...rows[preset][subject].replaceAll(" ", "")] as (keyof typeof permissionOfLetter)[]
    return letters.map((letter, column): ConfidentialityTerm => {
      const audience = audiences[column] as Audience
      const permission = permissionOfLetter[letter]
      return { ...bare, id: `${subject}.${audience}`, subject, audience, circumstance: "always", permission }
    })
  })
  const dependent = exceptions[preset].map(([subject, audience, circumstance, permission]): ConfidentialityTerm => {
    const id = `${subject}.${audience}.${circumstance}`
    return { ...bare, id, subject, audience, circumstance, permission }
  })
  return [...always, ...dependent]
}
