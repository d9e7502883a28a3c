"use server"

import { publishProfile } from "#lib/members/commands/publish-profile"
import { publishProfileInput } from "#lib/members/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitPublication = formAction(
  publishProfileInput,
  publishProfile,
  () => `${paths.organisation.home}?done=published`,
)
