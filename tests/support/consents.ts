import type { Person } from "#lib/actor"
import { day, fromNow } from "#lib/clock"
import { putTermsInForce } from "#lib/confidentiality/commands/put-terms-in-force"
import { termsOfPreset } from "#lib/confidentiality/presets"
import type { RecordPressEnquiryInput } from "#lib/confidentiality/press/schema"
import { askDisclosure } from "#lib/confidentiality/requests/commands/ask-disclosure"
import type { AskDisclosureInput, AskNameUseInput } from "#lib/confidentiality/requests/schema"
import { makeId } from "#lib/ids"
import { openPartnership } from "#lib/partnerships/commands/open-partnership"
import { twoParties } from "#tests/support/work"
import type { World } from "#tests/support/world"

/** The calendar day some days from the portal's own today. */
export function dayAhead(days: number): string {
  return fromNow(days * day)
    .toISOString()
    .slice(0, 10)
}

/** Findings, told to journalists with names: left to consent by the balanced set. */
export function aRequest(partnershipId: string, changes: Partial<AskDisclosureInput> = {}): AskDisclosureInput {
  return {
    partnershipId,
    subject: "findings",
    problemId: null,
    audience: "journalists",
    scope: "named",
    words: "Six of ten workers were paid late in March.",
    occasion: "An interview with a weekly in Dhaka.",
    purpose: "So that the other buyers of the site look too.",
    until: null,
    answerBy: dayAhead(14),
    ...changes,
  }
}

/** The name and logo of the local resource on a page of the company. */
export function aNameUse(partnershipId: string, changes: Partial<AskNameUseInput> = {}): AskNameUseInput {
  return {
    partnershipId,
    uses: ["name", "logo"],
    words: "With Shishu Odhikar Kendra we look for children at work, and for their way back to school.",
    picture: undefined,
    places: "Our web page on human rights, nowhere else.",
    purpose: "So that workers know whom to call.",
    startsOn: dayAhead(20),
    until: dayAhead(200),
    answerBy: dayAhead(14),
    ...changes,
  }
}

export function anEnquiry(
  partnershipId: string,
  changes: Partial<RecordPressEnquiryInput> = {},
): RecordPressEnquiryInput {
  return {
    partnershipId,
    outlet: "A weekly in Dhaka",
    journalist: "",
    question: "Do you work for Nordvik Apparel, and what did you find?",
    askedOn: dayAhead(0),
    answerNeededBy: dayAhead(2),
    ...changes,
  }
}

/** Lets the balanced set of terms hold for a partnership. */
export async function putBalancedTermsInForce(by: Person, partnershipId: string): Promise<void> {
  const agreement = { agreementId: makeId(), reference: "2026-A1B2", holdingLine: "Please ask Nordvik Apparel." }
  await putTermsInForce(by, { ...agreement, partnershipId, terms: termsOfPreset("balanced") })
}

/** A third party beside the two: the federation of garment workers. */
export async function aPartnershipOfThree(world: World): Promise<string> {
  const third = {
    memberId: world.members["garment-workers-solidarity"],
    kind: "local_resource" as const,
    name: "Garment Workers’ Solidarity Federation",
  }
  const { partnershipId } = await openPartnership(world.people.ingrid, { parties: [...twoParties(world), third] })
  await putBalancedTermsInForce(world.people.ingrid, partnershipId)
  return partnershipId
}

export async function asked(by: Person, partnershipId: string, changes: Partial<AskDisclosureInput> = {}) {
  const { requestId } = await askDisclosure(by, aRequest(partnershipId, changes))
  return { partnershipId, requestId }
}
