import { beforeEach, describe, expect, test } from "vitest"
import { acceptConfidentiality } from "#lib/briefs/commands/accept-confidentiality"
import { closeBrief } from "#lib/briefs/commands/close-brief"
import { declineProposal } from "#lib/briefs/commands/decline-proposal"
import { selectProposal } from "#lib/briefs/commands/select-proposal"
import { shortlistProposal } from "#lib/briefs/commands/shortlist-proposal"
import { getBrief } from "#lib/briefs/queries/get-brief"
import { getDecision } from "#lib/briefs/queries/get-decision"
import { listProposals } from "#lib/briefs/queries/list-proposals"
import type { OwnBriefView } from "#lib/briefs/views"
import { asActor, asSystem } from "#lib/db/door"
import {
  aProposal,
  aSentBrief,
  type BriefsWorld,
  makeBriefsWorld,
  placeOf,
  requireOwnView,
  understanding,
} from "#tests/support/briefs-story"
import { testDatabase } from "#tests/support/database"

let world: BriefsWorld
let brief: OwnBriefView

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeBriefsWorld()
  const sent = await aSentBrief(world)
  brief = await aProposal(world, world.people.ruma, sent.id)
})

const code = (expected: string) => ({ code: expected })
const place = () => {
  const { briefId, recipientId, version } = placeOf(brief, world.people.ruma)
  return { briefId, recipientId, version }
}

describe("reading proposals", () => {
  test("the company reads them side by side, without what their authors answered to themselves", async () => {
    const received = await listProposals(world.people.even, brief.id)
    expect(received?.proposals).toMatchObject([{ content: { understanding } }])
    expect(JSON.stringify(received)).not.toContain("realismAnswer")
    expect(await getDecision(world.people.ingrid, brief.id, place().recipientId)).toMatchObject({ mayDecide: true })
    expect(await getDecision(world.people.even, brief.id, place().recipientId)).toMatchObject({ mayDecide: false })
  })

  test("nobody else reads them", async () => {
    for (const stranger of [world.people.harriet, world.people.nazma, world.people.ruma, world.visitor]) {
      expect(await listProposals(stranger, brief.id)).toBeNull()
      expect(await getDecision(stranger, brief.id, place().recipientId)).toBeNull()
    }
  })
})

describe("deciding", () => {
  test("a proposal is kept in view, then turned down with a reason that its author reads", async () => {
    await shortlistProposal(world.people.jonas, place())
    const kept = await requireOwnView(world, brief.id)
    const { version } = placeOf(kept, world.people.ruma)
    await declineProposal(world.people.ingrid, { ...place(), version, reason: "Another team is nearer." })
    expect(await getBrief(world.people.ruma, brief.id)).toMatchObject({
      recipient: { state: "not_selected", reason: "Another team is nearer." },
    })
  })

  test("a selected proposal becomes a partnership and an agreement that says everything already", async () => {
    const { partnershipId, agreementId } = await selectProposal(world.people.ingrid, { ...place(), note: "" })
    const [agreement, partnership] = await asSystem("tests", tx =>
      Promise.all([
        tx.agreement.findUniqueOrThrow({ where: { id: agreementId }, include: { revisions: true } }),
        tx.partnership.findUniqueOrThrow({ where: { id: partnershipId } }),
      ]),
    )
    expect(agreement).toMatchObject({ partnershipId, state: "drafting", holderId: world.members["nordvik-apparel"] })
    const terms = JSON.stringify(agreement.revisions[0]?.terms)
    for (const said of [understanding, "Meghna Knit Composite", "520000", "Shishu Odhikar Kendra Trust", "off_site"])
      expect(terms).toContain(said)
    expect([...partnership.partyIds].sort()).toEqual(
      [world.members["nordvik-apparel"], world.members["shishu-odhikar-kendra"]].sort(),
    )
    expect(await asActor(world.people.nazma, tx => tx.partnership.count())).toBe(0)
  })

  test("two who select at once make one partnership and one agreement", async () => {
    const select = (person = world.people.ingrid) => selectProposal(person, { ...place(), note: "" })
    const results = await Promise.allSettled([select(), select(world.people.jonas)])
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    const made = await asSystem("tests", async tx => [await tx.partnership.count(), await tx.agreement.count()])
    expect(made).toEqual([1, 1])
  })

  test("the others wait for a decision of their own", async () => {
    const both = await aProposal(world, world.people.nazma, brief.id)
    await selectProposal(world.people.ingrid, { ...place(), note: "" })
    const after = await requireOwnView(world, brief.id)
    expect(placeOf(both, world.people.nazma).state).toBe("proposed")
    expect(placeOf(after, world.people.nazma).state).toBe("proposed")
  })

  test("there is nothing to decide before a proposal has come, or twice", async () => {
    const invited = placeOf(brief, world.people.nazma)
    for (const decide of [shortlistProposal, selectProposal, declineProposal])
      await expect(decide(world.people.ingrid, { ...invited, reason: "No.", note: "" })).rejects.toMatchObject(
        code("briefs.nothing_to_decide"),
      )
    await selectProposal(world.people.ingrid, { ...place(), note: "" })
    await expect(declineProposal(world.people.ingrid, { ...place(), reason: "No." })).rejects.toMatchObject(
      code("briefs.nothing_to_decide"),
    )
  })

  test("a decision about what was seen too long ago is refused", async () => {
    await shortlistProposal(world.people.jonas, place())
    await expect(selectProposal(world.people.ingrid, { ...place(), note: "" })).rejects.toMatchObject(
      code("common.changed_meanwhile"),
    )
  })

  test("viewers, the other side and strangers decide nothing", async () => {
    for (const decide of [shortlistProposal, selectProposal, declineProposal]) {
      await expect(decide(world.people.even, { ...place(), reason: "No.", note: "" })).rejects.toMatchObject(
        code("briefs.not_your_role"),
      )
      for (const stranger of [world.people.ruma, world.people.harriet, world.people.nazma, world.visitor])
        await expect(decide(stranger, { ...place(), reason: "No.", note: "" })).rejects.toMatchObject(
          code("common.not_found"),
        )
    }
  })

  test("after closing nothing is decided, and a recipient without an outcome has one", async () => {
    await closeBrief(world.people.ingrid, { briefId: brief.id, version: brief.version, reason: "It is over." })
    await expect(selectProposal(world.people.ingrid, { ...place(), note: "" })).rejects.toMatchObject(
      code("briefs.closed"),
    )
    await expect(acceptConfidentiality(world.people.nazma, { briefId: brief.id })).rejects.toMatchObject(
      code("briefs.settled_already"),
    )
  })
})
