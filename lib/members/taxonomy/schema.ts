import { z } from "zod"
import { abuseReasons } from "#lib/members/taxonomy/abuse-reasons"
import { briefKinds } from "#lib/members/taxonomy/brief-kinds"
import { credentials } from "#lib/members/taxonomy/credentials"
import { declineReasons } from "#lib/members/taxonomy/decline-reasons"
import { followUpStances } from "#lib/members/taxonomy/follow-up-stances"
import { fundingStances } from "#lib/members/taxonomy/funding-stances"
import { issueKinds, issueSeverities, siteObstacles } from "#lib/members/taxonomy/issue-kinds"
import { languageTags, languageUses } from "#lib/members/taxonomy/languages"
import { localResourceKinds, organisationTraits } from "#lib/members/taxonomy/local-resource-kinds"
import { publicityStances, publicitySubjects } from "#lib/members/taxonomy/publicity-stances"
import { sectorIds } from "#lib/members/taxonomy/sectors"
import { serviceIds } from "#lib/members/taxonomy/services"
import { sharingStances } from "#lib/members/taxonomy/sharing-stances"
import { staffBands } from "#lib/members/taxonomy/staff-bands"
import { topicIds } from "#lib/members/taxonomy/topics"
import { verificationLevels } from "#lib/members/taxonomy/verification-levels"

// The lists themselves stay free of Zod, so that a form in the browser can show them without carrying it.

export const abuseReasonInput = z.enum(abuseReasons)
export const briefKindInput = z.enum(briefKinds)
export const credentialInput = z.enum(credentials)
export const declineReasonInput = z.enum(declineReasons)
export const followUpStanceInput = z.enum(followUpStances)
export const fundingStanceInput = z.enum(fundingStances)
export const issueKindInput = z.enum(issueKinds)
export const issueSeverityInput = z.enum(issueSeverities)
export const languageUseInput = z.enum(languageUses)
export const localResourceKindInput = z.enum(localResourceKinds)
export const organisationTraitInput = z.enum(organisationTraits)
export const publicityStanceInput = z.enum(publicityStances)
export const publicitySubjectInput = z.enum(publicitySubjects)
export const sectorInput = z.enum(sectorIds)
export const serviceInput = z.enum(serviceIds)
export const sharingStanceInput = z.enum(sharingStances)
export const siteObstacleInput = z.enum(siteObstacles)
export const staffBandInput = z.enum(staffBands)
export const topicInput = z.enum(topicIds)
export const verificationLevelInput = z.enum(verificationLevels)

/**
 * Any BCP 47 tag. Tags of our list keep their form, since `Intl` would make Kurdish as a whole of Kurmanji (`kmr`);
 * all others become canonical.
 */
export const languageTagInput = z.string().transform((typed, context) => {
  const listed = languageTags.find(tag => tag.toLowerCase() === typed.trim().toLowerCase())
  const tag = listed ?? canonicalTag(typed.trim())
  if (tag) return tag
  context.addIssue({ code: "custom", message: "language_unknown" })
  return z.NEVER
})

function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}
