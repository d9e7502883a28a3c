"use server"

import { chooseFeaturedMember } from "#lib/content/commands/choose-featured-member"
import { chooseFeaturedMemberInput } from "#lib/content/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitFeaturedMember = formAction(
  chooseFeaturedMemberInput,
  chooseFeaturedMember,
  () => `${paths.moderation.featured}?done=chosen`,
)
