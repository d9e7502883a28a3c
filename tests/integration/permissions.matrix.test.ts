import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "#lib/actor"
import { asActor } from "#lib/db/door"
import { Refusal } from "#lib/errors"
import { type Story, tellStory } from "#seed/story"
import { testDatabase } from "#tests/support/database"
import { keepScene, type Scene } from "#tests/support/scene"
import { rows as accounts } from "./permissions/accounts.ts"
import { rows as agreements } from "./permissions/agreements.ts"
import { rows as amendments } from "./permissions/amendments.ts"
import { rows as briefs } from "./permissions/briefs.ts"
import { rows as confidentiality } from "./permissions/confidentiality.ts"
import { rows as content } from "./permissions/content.ts"
import { rows as directory } from "./permissions/directory.ts"
import { rows as endings } from "./permissions/endings.ts"
import { rows as invitations } from "./permissions/invitations.ts"
import { rows as members } from "./permissions/members.ts"
import { rows as moderation } from "./permissions/moderation.ts"
import { rows as neutrals } from "./permissions/neutrals.ts"
import { rows as notifications } from "./permissions/notifications.ts"
import { rows as paper } from "./permissions/paper.ts"
import { rows as partnerships } from "./permissions/partnerships.ts"
import { rows as projects } from "./permissions/projects.ts"
import { rows as proposals } from "./permissions/proposals.ts"
import { rows as reviews } from "./permissions/reviews.ts"
import { rows as roles } from "./permissions/roles.ts"
import { type Column, everybody, type Row } from "./permissions/row.ts"
import { rows as sites } from "./permissions/sites.ts"

const rows: Row[] = [
  ...accounts,
  ...briefs,
  ...members,
  ...directory,
  ...confidentiality,
  ...partnerships,
  ...projects,
  ...moderation,
  ...neutrals,
  ...notifications,
  ...agreements,
  ...amendments,
  ...invitations,
  ...paper,
  ...proposals,
  ...endings,
  ...roles,
  ...content,
  ...sites,
  ...reviews,
]

type Outcome = "allowed" | "refused" | "invisible"

let story: Story
let scene: Scene

beforeAll(async () => {
  await testDatabase().empty()
  story = await tellStory()
  scene = await keepScene()
}, 120_000)

describe("who may do what", { timeout: 120_000 }, () => {
  for (const row of rows)
    test(row.of, async () => {
      const found: Partial<Record<Column, Outcome>> = {}
      for (const column of everybody) {
        found[column] = await tried(row, actorOf(column))
      }
      expect(found).toEqual(Object.fromEntries(everybody.map(column => [column, expectedOf(row, column)])))
    })

  test("no command or query stands in the matrix twice", () => {
    const names = rows.map(row => row.of)
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([])
  })
})

function actorOf(column: Column): Actor {
  return column === "visitor" ? { kind: "visitor", address: "192.0.2.1" } : story.people[column]
}

function expectedOf(row: Row, column: Column): Outcome {
  if (row.allowed.includes(column)) return "allowed"
  return row.refused?.includes(column) ? "refused" : "invisible"
}

/**
 * Runs a cell and takes back what it changed. Most run inside a transaction that is then thrown away; a command that
 * works as the portal itself for a part of its way cannot, and has the whole database put back.
 */
async function tried(row: Row, actor: Actor): Promise<Outcome> {
  if (row.of.includes("/queries/")) return outcomeOf(row, actor)
  const thrownAway = new Error("thrown away")
  let outcome: Outcome | undefined
  try {
    await asActor(actor, async () => {
      outcome = await outcomeOf(row, actor)
      throw thrownAway
    })
  } catch (reason) {
    if (reason === thrownAway && outcome) return outcome
    if (!(reason instanceof Error) || !reason.message.startsWith("A transaction of ")) throw reason
  }
  outcome = await outcomeOf(row, actor)
  if (outcome === "allowed") await scene.restore()
  return outcome
}

/** A query that finds nothing and a command that knows of nothing say the same: it is not there. */
async function outcomeOf(row: Row, actor: Actor): Promise<Outcome> {
  try {
    const answer = await row.run(actor, story)
    const nothing = answer === null || (Array.isArray(answer) && answer.length === 0)
    return nothing && row.of.includes("/queries/") ? "invisible" : "allowed"
  } catch (reason) {
    if (!(reason instanceof Refusal)) throw reason
    return reason.kind === "not_found" ? "invisible" : "refused"
  }
}
