"use server"

import { saveProfilePart } from "#lib/members/commands/save-profile-part"
import { saveProfilePartInput } from "#lib/members/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitPart = formAction(saveProfilePartInput, saveProfilePart, (_, { intent, part, from }) => {
  if (intent === "add") return `${paths.organisation.profilePart(part)}?add=1&from=${from}`
  return `${from === "publish" ? paths.organisation.publish : paths.organisation.home}?done=saved`
})
