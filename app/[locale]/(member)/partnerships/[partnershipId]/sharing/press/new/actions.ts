"use server"

import { recordPressEnquiry } from "#lib/confidentiality/press/commands/record-press-enquiry"
import { recordPressEnquiryInput } from "#lib/confidentiality/press/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitPressEnquiry = formAction(
  recordPressEnquiryInput,
  recordPressEnquiry,
  ({ enquiryId }, { partnershipId }) => `${paths.partnerships.pressEnquiry(partnershipId, enquiryId)}?done=recorded`,
)
