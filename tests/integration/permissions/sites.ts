import { addSite } from "#lib/members/commands/add-site"
import { linkSite } from "#lib/members/commands/link-site"
import { unlinkSite } from "#lib/members/commands/unlink-site"
import { listOwnSites } from "#lib/members/queries/list-own-sites"
import { searchSites } from "#lib/members/queries/search-sites"
import { allBut, nordvik, type Row, represented } from "./row.ts"

const writers = represented.filter(
  name => name !== "even" && name !== "astrid" && name !== "rafiq" && name !== "shirin",
)
const refused = allBut(...writers)
const site = { name: "A mill", country: "BD", address: "Road 4, Tongi" } as const

/** The register is for members; which sites a member has to do with is its own. */
export const rows: Row[] = [
  { of: "#lib/members/commands/add-site", run: actor => addSite(actor, site), allowed: writers, refused },
  {
    of: "#lib/members/commands/link-site",
    run: (actor, story) => linkSite(actor, { siteId: story.siteIds[0] ?? "" }),
    allowed: writers,
    refused,
  },
  {
    of: "#lib/members/commands/unlink-site",
    run: (actor, story) => unlinkSite(actor, { siteId: story.siteIds[0] ?? "" }),
    allowed: writers,
    refused,
  },
  { of: "#lib/members/queries/list-own-sites", run: actor => listOwnSites(actor), allowed: nordvik },
  {
    of: "#lib/members/queries/search-sites",
    run: actor => searchSites(actor, "gazipur"),
    allowed: ["harriet", "ruma", "tanvir", "shirin", "rafiq", "nazma", "mira", "anders"],
  },
]
