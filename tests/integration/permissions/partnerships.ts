import { advanceStage } from "#lib/partnerships/commands/advance-stage"
import { noteDocumentOpened } from "#lib/partnerships/commands/note-document-opened"
import { openPartnership } from "#lib/partnerships/commands/open-partnership"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { listDocumentOpenings } from "#lib/partnerships/queries/list-document-openings"
import { listHistory } from "#lib/partnerships/queries/list-history"
import { listPartnerships } from "#lib/partnerships/queries/list-partnerships"
import type { Story } from "#seed/story"
import { allBut, nordvik, type Row, represented, shishu } from "./row.ts"

const working = (story: Story) => story.partnerships.working
const both = (story: Story) => [
  { memberId: story.members["nordvik-apparel"], kind: "corporate" as const, name: "Nordvik Apparel" },
  { memberId: story.members["shishu-odhikar-kendra"], kind: "local_resource" as const, name: "Shishu Odhikar Kendra" },
]

const opened = (story: Story) =>
  ({ partnershipId: working(story), kind: "export", documentId: story.agreements.inForce }) as const

/** A partnership is its parties'. For everybody else, the secretariat too, it does not exist. */
export const rows: Row[] = [
  {
    of: "#lib/partnerships/commands/open-partnership",
    run: (actor, story) => openPartnership(actor, { parties: both(story) }),
    allowed: ["ingrid", "jonas", "ruma", "tanvir"],
    refused: allBut("ingrid", "jonas", "ruma", "tanvir"),
  },
  {
    of: "#lib/partnerships/commands/advance-stage",
    run: (actor, story) => advanceStage(actor, { partnershipId: working(story), stage: "taking_stock" }),
    allowed: ["ingrid", "jonas", "astrid", "ruma", "tanvir", "shirin"],
    refused: ["even", "rafiq"],
  },
  {
    of: "#lib/partnerships/queries/get-partnership",
    run: (actor, story) => getPartnership(actor, working(story)),
    allowed: [...nordvik, ...shishu],
  },
  {
    of: "#lib/partnerships/queries/list-history",
    run: (actor, story) => listHistory(actor, working(story)),
    allowed: [...nordvik, ...shishu],
  },
  {
    of: "#lib/partnerships/queries/list-partnerships",
    run: actor => listPartnerships(actor),
    allowed: represented,
  },
  {
    of: "#lib/partnerships/commands/note-document-opened",
    run: (actor, story) => noteDocumentOpened(actor, opened(story)),
    allowed: [...nordvik, ...shishu],
  },
  {
    of: "#lib/partnerships/queries/list-document-openings",
    run: async (actor, story) => {
      await noteDocumentOpened(story.people.ruma, opened(story))
      return listDocumentOpenings(actor, working(story), [story.agreements.inForce])
    },
    allowed: [...nordvik, ...shishu],
  },
]
