"use server"

import { addSite } from "#lib/members/commands/add-site"
import { linkSite } from "#lib/members/commands/link-site"
import { unlinkSite } from "#lib/members/commands/unlink-site"
import { addSiteInput, linkSiteInput } from "#lib/members/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

const linked = () => `${paths.organisation.sites}?done=siteLinked`

export const submitSite = formAction(addSiteInput, addSite, linked)
export const submitLink = formAction(linkSiteInput, linkSite, linked)
export const submitUnlink = formAction(linkSiteInput, unlinkSite, () => `${paths.organisation.sites}?done=siteUnlinked`)
