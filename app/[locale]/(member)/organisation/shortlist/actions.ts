"use server"

import { addToShortlist } from "#lib/members/commands/add-to-shortlist"
import { removeFromShortlist } from "#lib/members/commands/remove-from-shortlist"
import { addToShortlistInput, removeFromShortlistInput } from "#lib/members/directory/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitShortlistRemoval = formAction(
  removeFromShortlistInput,
  removeFromShortlist,
  (_, { localResourceId }) => `${paths.organisation.shortlist}?removed=${localResourceId}`,
)
export const submitShortlistReturn = formAction(addToShortlistInput, addToShortlist, () => paths.organisation.shortlist)
