import { z } from "zod"
import { countryCodes } from "#lib/countries"
import {
  choice,
  choices,
  day,
  line,
  mailbox,
  prose,
  rows,
  webPage,
  wholeNumber,
  yesNo,
} from "#lib/members/profile/values"
import { credentials } from "#lib/members/taxonomy/credentials"
import { followUpStances } from "#lib/members/taxonomy/follow-up-stances"
import { fundingStances } from "#lib/members/taxonomy/funding-stances"
import { languageTags, languageUses } from "#lib/members/taxonomy/languages"
import { localResourceKinds, organisationTraits } from "#lib/members/taxonomy/local-resource-kinds"
import { publicityStances } from "#lib/members/taxonomy/publicity-stances"
import { sectorIds } from "#lib/members/taxonomy/sectors"
import { serviceIds } from "#lib/members/taxonomy/services"
import { sharingStances } from "#lib/members/taxonomy/sharing-stances"
import { staffBands } from "#lib/members/taxonomy/staff-bands"
import { topicIds } from "#lib/members/taxonomy/topics"

/** Where, by whom and under which conditions interviews count; the ids are those of an agreement's method section. */
export const interviewPlaces = ["on_site", "off_site", "on_and_off_site", "by_telephone"] as const
export const interviewerGenders = ["same_as_worker", "women", "mixed_team", "any"] as const
export const voidingEvents = [
  "management_present",
  "workers_coached",
  "sample_changed_by_site",
  "interpreter_from_site",
  "records_withheld",
  "workers_punished",
] as const

/** Identifier as org-id.guide writes it: code of the register, hyphen, number (`GB-CHC-1234567`). */
const registration = z.object({
  legalName: line(),
  identifier: z
    .string()
    .trim()
    .transform(text => text.toUpperCase())
    .refine(text => text === "" || /^[A-Z]{2,3}-[A-Z0-9]+-[A-Z0-9./-]{2,60}$/.test(text), "orgId")
    .prefault(""),
  /** Why there is no register to name; many grassroots groups are in none. */
  noneBecause: line(),
})

const localResourceParts = {
  about: z.object({
    /** What it is first of all. */
    localResourceKind: choice(localResourceKinds),
    furtherKinds: choices(localResourceKinds),
    traits: choices(organisationTraits),
    /** One or two sentences, shown in lists. */
    summary: line(300),
    mission: prose(),
    staffBand: choice(staffBands),
  }),
  /** What a company cannot know from far away (C1). */
  knowledge: z.object({ workersSay: prose(), policyEnvironment: prose(), contentiousIssues: prose() }),
  services: z.object({
    services: rows("service", {
      service: choice(serviceIds),
      outputs: line(500),
      usualDays: wholeNumber(1, 1_000),
      leadTimeDays: wholeNumber(0, 730),
    }),
  }),
  topics: z.object({ topics: choices(topicIds), sectors: choices(sectorIds) }),
  places: z.object({ places: rows("country", { country: choice(countryCodes), regions: line(500) }) }),
  languages: z.object({
    languages: rows("language", { language: choice(languageTags), uses: choices(languageUses) }),
  }),
  /** How it stands to company money (C2). */
  funding: z.object({
    stance: choice(fundingStances),
    conditions: prose(2_000),
    offersInstead: prose(2_000),
    incomeSources: prose(2_000),
  }),
  /** Conditions under which it puts its name to work (C4). */
  credibility: z.object({
    interviewsMinimum: wholeNumber(1, 10_000),
    interviewsPerShift: wholeNumber(1, 1_000),
    interviewsPerDay: wholeNumber(1, 100),
    place: choice(interviewPlaces),
    managementAbsent: yesNo,
    interviewersGender: choice(interviewerGenders),
    samplingRule: prose(2_000),
    voids: choices(voidingEvents),
  }),
  /** What of it may be shown before any agreement says so (C3). */
  publicity: z.object({
    name: choice(publicityStances),
    logo: choice(publicityStances),
    caseStory: choice(publicityStances),
    terms: prose(2_000),
  }),
  sharing: z.object({ stances: choices(sharingStances), words: prose(2_000) }),
  followUp: z.object({
    stances: choices(followUpStances),
    /** For how long after the work. */
    months: wholeNumber(1, 120),
    everyDays: wholeNumber(1, 365),
    words: prose(2_000),
  }),
  capacity: z.object({
    engagementsAtOnce: wholeNumber(1, 100),
    freeFrom: day,
    /** Both days included. */
    periodsAway: rows("startsOn", { startsOn: day, endsOn: day }).superRefine((periods, context) => {
      for (const [place, { startsOn, endsOn }] of periods.entries())
        if (startsOn && endsOn && endsOn < startsOn)
          context.addIssue({ code: "custom", message: "endsBeforeStart", path: [place, "endsOn"] })
    }),
  }),
  safeguarding: z.object({ hasPolicy: yesNo, policySince: day, credentials: choices(credentials) }),
  registration,
}

const corporateParts = {
  about: z.object({ summary: line(300), whatItDoes: prose(), staffBand: choice(staffBands) }),
  sourcing: z.object({
    places: rows("country", { country: choice(countryCodes), goods: line(500) }),
    sectors: choices(sectorIds),
  }),
  commitments: z.object({ commitments: prose(), webPage }),
  /** What the other side may count on before it says yes. */
  partners: z.object({ expects: prose(), paysWithinDays: wholeNumber(0, 180) }),
  /** A mailbox of a role and not of a person, so that it outlives both. */
  contact: z.object({ role: line(), email: mailbox }),
  registration,
}

export const profileSchemaVersion = 1
const schemaVersion = z.literal(profileSchemaVersion)

export const localResourceProfile = z.object({
  schemaVersion,
  kind: z.literal("local_resource"),
  ...emptyByDefault(localResourceParts),
})
export const corporateProfile = z.object({
  schemaVersion,
  kind: z.literal("corporate"),
  ...emptyByDefault(corporateParts),
})

/**
 * What a member says of itself, as one value. Every field may be empty: "", null or []. A part is saved as a whole;
 * the same schema reads what a form posts and what the database holds.
 */
export const profileSchema = z.discriminatedUnion("kind", [localResourceProfile, corporateProfile])
export type Profile = z.output<typeof profileSchema>
export type LocalResourceProfile = z.output<typeof localResourceProfile>
export type CorporateProfile = z.output<typeof corporateProfile>

export const partSchemas = { local_resource: localResourceParts, corporate: corporateParts } as const
export type LocalResourcePart = keyof typeof localResourceParts
export type CorporatePart = keyof typeof corporateParts
export type ProfilePart = LocalResourcePart | CorporatePart

/** A profile that says nothing yet. */
export function emptyProfile(kind: Profile["kind"]): Profile {
  return profileSchema.parse({ schemaVersion: profileSchemaVersion, kind })
}

function emptyByDefault<Parts extends Record<string, z.ZodObject>>(parts: Parts) {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part.prefault({})])) as unknown as {
    [Name in keyof Parts]: z.ZodPrefault<Parts[Name]>
  }
}
