"use server"

import { addToShortlist } from "#lib/members/commands/add-to-shortlist"
import { removeFromShortlist } from "#lib/members/commands/remove-from-shortlist"
import { addToShortlistInput, removeFromShortlistInput } from "#lib/members/directory/schema"
import { paths, safeReturn } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitShortlistAddition = formAction(addToShortlistInput, addToShortlist, (_, { returnTo }) =>
  safeReturn(returnTo, paths.organisation.shortlist),
)
export const submitShortlistRemoval = formAction(removeFromShortlistInput, removeFromShortlist, (_, { returnTo }) =>
  safeReturn(returnTo, paths.organisation.shortlist),
)
