"use server"

import { closePressEnquiry } from "#lib/confidentiality/press/commands/close-press-enquiry"
import { closePressEnquiryInput } from "#lib/confidentiality/press/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitOutcome = formAction(
  closePressEnquiryInput,
  closePressEnquiry,
  (_, { partnershipId, enquiryId }) => `${paths.partnerships.pressEnquiry(partnershipId, enquiryId)}?done=closed`,
)
