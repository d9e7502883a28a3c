import { now } from "#lib/clock"
import { asActor, elevated } from "#lib/db/door"
import { addToShortlist } from "#lib/members/commands/add-to-shortlist"
import { importSites } from "#lib/members/commands/import-sites"
import { removeFromShortlist } from "#lib/members/commands/remove-from-shortlist"
import { anySearch } from "#lib/members/directory/schema"
import { getProfilePage } from "#lib/members/queries/get-profile-page"
import { listShortlist } from "#lib/members/queries/list-shortlist"
import { searchDirectory } from "#lib/members/queries/search-directory"
import { allBut, everybody, nordvik, type Row } from "./row.ts"

/** Who may write for a company: a shortlist is a company's, and viewers only read. */
const companyWriters = ["ingrid", "jonas", "harriet"] as const

/** The directory is everybody's to read; a shortlist is its company's alone; lists of sites are read in by the portal. */
export const rows: Row[] = [
  {
    of: "#lib/members/commands/add-to-shortlist",
    run: (actor, story) =>
      addToShortlist(actor, { localResourceId: story.members["shishu-odhikar-kendra"], returnTo: "" }),
    allowed: companyWriters,
    refused: allBut(...companyWriters),
  },
  {
    of: "#lib/members/commands/remove-from-shortlist",
    run: (actor, story) =>
      removeFromShortlist(actor, { localResourceId: story.members["shishu-odhikar-kendra"], returnTo: "" }),
    allowed: companyWriters,
    refused: allBut(...companyWriters),
  },
  {
    of: "#lib/members/commands/import-sites",
    run: actor => importSites(actor, { text: "", source: "a list", merge: false, dryRun: true }),
    allowed: [],
    refused: everybody,
  },
  {
    of: "#lib/members/queries/search-directory",
    run: actor => searchDirectory(actor, anySearch()),
    allowed: everybody,
  },
  {
    of: "#lib/members/queries/get-profile-page",
    run: actor => getProfilePage(actor, "shishu-odhikar-kendra"),
    allowed: everybody,
  },
  {
    // The story keeps nobody in view: the company's own entry is made for the question.
    of: "#lib/members/queries/list-shortlist",
    run: (actor, story) =>
      asActor(actor, async tx => {
        const memberId = story.members["nordvik-apparel"]
        const localResourceId = story.members["shishu-odhikar-kendra"]
        const entry = { memberId, localResourceId, addedById: story.people.ingrid.userId, addedAt: now() }
        await elevated(tx, () => tx.shortlistEntry.createMany({ data: [entry], skipDuplicates: true }))
        return (await listShortlist(actor)).rows
      }),
    allowed: nordvik,
  },
]
