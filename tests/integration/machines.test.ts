import { globSync } from "node:fs"
import pg from "pg"
import { beforeAll, describe, expect, test } from "vitest"
import { clearanceLifecycle } from "#lib/agreements/clearance/lifecycle"
import { moveClearance } from "#lib/agreements/clearance/transition"
import { noticeLifecycle } from "#lib/agreements/ending/lifecycle"
import { moveNotice } from "#lib/agreements/ending/transition"
import { agreementInvitationLifecycle } from "#lib/agreements/invitation/lifecycle"
import { moveInvitation } from "#lib/agreements/invitation/transition"
import { agreementLifecycle, signatureLifecycle } from "#lib/agreements/lifecycle"
import { neutralPersonLifecycle } from "#lib/agreements/neutral/lifecycle"
import { moveNeutral } from "#lib/agreements/neutral/transition"
import { paperScanLifecycle } from "#lib/agreements/paper/lifecycle"
import { moveScan } from "#lib/agreements/paper/transition"
import { textProposalLifecycle } from "#lib/agreements/proposals/lifecycle"
import { moveProposal } from "#lib/agreements/proposals/transition"
import { renegotiationRequestLifecycle } from "#lib/agreements/renegotiation/lifecycle"
import { moveRequest as moveRenegotiationRequest } from "#lib/agreements/renegotiation/transition"
import { moveAgreement, moveSignature } from "#lib/agreements/transition"
import { briefLifecycle, briefRecipientLifecycle } from "#lib/briefs/lifecycle"
import { moveBrief, moveRecipient } from "#lib/briefs/transition"
import { learningLifecycle } from "#lib/confidentiality/learnings/lifecycle"
import { moveLearning } from "#lib/confidentiality/learnings/transition"
import { pressEnquiryLifecycle } from "#lib/confidentiality/press/lifecycle"
import { moveEnquiry } from "#lib/confidentiality/press/transition"
import { disclosureRequestLifecycle } from "#lib/confidentiality/requests/lifecycle"
import { moveRequest as moveDisclosureRequest } from "#lib/confidentiality/requests/transition"
import { asSystem, type Tx } from "#lib/db/door"
import { Refusal } from "#lib/errors"
import { makeId } from "#lib/ids"
import type { Lifecycle } from "#lib/lifecycle"
import { memberLifecycle } from "#lib/members/lifecycle"
import { moveMember } from "#lib/members/transition"
import { abuseReportLifecycle } from "#lib/moderation/lifecycle"
import { moveReport } from "#lib/moderation/transition"
import { partnershipLifecycle } from "#lib/partnerships/lifecycle"
import { movePartnership } from "#lib/partnerships/transition"
import { milestoneLifecycle, paymentLifecycle, problemLifecycle, projectLifecycle } from "#lib/projects/lifecycle"
import { obligationLifecycle } from "#lib/projects/obligations/lifecycle"
import { moveObligation } from "#lib/projects/obligations/transition"
import { remedyLifecycle } from "#lib/projects/remedies/lifecycle"
import { moveRemedy } from "#lib/projects/remedies/transition"
import { moveMilestone, movePayment, moveProblem, moveProject } from "#lib/projects/transition"
import { reviewLifecycle } from "#lib/reviews/lifecycle"
import { moveReview } from "#lib/reviews/transition"
import { testDatabase } from "#tests/support/database"

// Every machine of the portal against the database: each event in each state, by the one function that writes it.

type Machine = {
  table: string
  lifecycle: Lifecycle<string, string, string>
  move: (tx: Tx, row: Row, event: string) => Promise<unknown>
}
type Row = { id: string; state: string; version: number }

function machine<State extends string, Event extends string>(
  table: string,
  lifecycle: Lifecycle<State, Event, string>,
  move: (tx: Tx, row: { id: string; state: State; version: number }, event: Event) => Promise<unknown>,
): Machine {
  // What the table lists is what its types say: each is tried with its own states and events alone.
  return { table, lifecycle, move } as unknown as Machine
}

const machines = [
  machine("agreement", agreementLifecycle, moveAgreement),
  machine("signature", signatureLifecycle, moveSignature),
  machine("agreement_notice", noticeLifecycle, moveNotice),
  machine("text_proposal", textProposalLifecycle, (tx, row, event) => moveProposal(tx, row, event, {})),
  machine("agreement_invitation", agreementInvitationLifecycle, moveInvitation),
  machine("renegotiation_request", renegotiationRequestLifecycle, (tx, row, event) =>
    moveRenegotiationRequest(tx, row, event, {}),
  ),
  machine("paper_scan", paperScanLifecycle, moveScan),
  machine("neutral_person", neutralPersonLifecycle, moveNeutral),
  machine("clearance", clearanceLifecycle, (tx, row, event) => moveClearance(tx, row, event)),
  machine("learning", learningLifecycle, moveLearning),
  machine("disclosure_request", disclosureRequestLifecycle, moveDisclosureRequest),
  machine("press_enquiry", pressEnquiryLifecycle, (tx, row, event) => moveEnquiry(tx, row, event, {})),
  machine("project", projectLifecycle, moveProject),
  machine("milestone", milestoneLifecycle, moveMilestone),
  machine("payment", paymentLifecycle, movePayment),
  machine("problem", problemLifecycle, moveProblem),
  machine("remedy", remedyLifecycle, moveRemedy),
  machine("obligation", obligationLifecycle, moveObligation),
  machine("review", reviewLifecycle, moveReview),
  machine("partnership", partnershipLifecycle, movePartnership),
  machine("member", memberLifecycle, moveMember),
  machine("abuse_report", abuseReportLifecycle, moveReport),
  machine("brief", briefLifecycle, moveBrief),
  machine("brief_recipient", briefRecipientLifecycle, moveRecipient),
]

/** A row in a state, and the event that is tried on it as if it were in `read`. */
type Trial = Row & { event: string; read: string }

let admin: pg.Client

beforeAll(async () => {
  await testDatabase().empty()
  admin = new pg.Client({ connectionString: testDatabase().adminUrl })
  await admin.connect()
  for (const { table } of machines) await bare(table)
  return () => admin.end()
})

describe("a state is left as its table says and in no other way", () => {
  for (const { table, lifecycle, move } of machines)
    test(table, async () => {
      const pairs = lifecycle.states.flatMap(state => Object.keys(lifecycle.events).map(event => ({ state, event })))
      const trials = pairs.map(pair => ({ ...pair, read: pair.state, id: makeId(), version: 1 }))
      const tried = await outcomesOf(table, trials, move)
      expect(tried).toEqual(
        pairs.map(({ state, event }) => `${state}, ${event}: ${lifecycle.next(state, event) ?? `refused, ${state}`}`),
      )
    })
})

describe("who read a state that is gone moves nothing", () => {
  for (const { table, lifecycle, move } of machines)
    test(table, async () => {
      const trials = Object.entries(lifecycle.events).flatMap(([event, { from }]) =>
        from.flatMap(read =>
          lifecycle.states
            .filter(state => !from.includes(state))
            .map(state => ({ state, event, read, id: makeId(), version: 1 })),
        ),
      )
      const tried = await outcomesOf(table, trials, move)
      expect(tried).toEqual(trials.map(({ state, event }) => `${state}, ${event}: refused, ${state}`))
    })
})

test("every machine of the portal is tried", async () => {
  const root = new URL("../..", import.meta.url).pathname
  const all: unknown[] = []
  for (const file of globSync("lib/**/lifecycle.ts", { cwd: root })) {
    const exported: Record<string, unknown> = await import(`${root}${file}`)
    all.push(...Object.entries(exported).flatMap(([name, value]) => (name.endsWith("Lifecycle") ? [value] : [])))
  }
  expect(new Set(machines.map(({ lifecycle }) => lifecycle))).toEqual(new Set(all))
})

/** Leaves a table nothing but its columns: what is tried is the machine, and no wall, check or trigger behind it. */
async function bare(table: string): Promise<void> {
  const { rows } = await admin.query<{ statement: string }>(
    `SELECT format('ALTER TABLE %I DROP CONSTRAINT IF EXISTS %I CASCADE', $1::text, conname) AS statement
     FROM pg_constraint WHERE conrelid = $1::regclass AND contype IN ('f', 'c')
     UNION ALL
     SELECT format('ALTER TABLE %I ALTER COLUMN %I DROP NOT NULL', $1::text, attname)
     FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND attname NOT IN ('id', 'state', 'version')
       AND attnotnull AND attgenerated = '' AND attidentity = ''`,
    [table],
  )
  for (const { statement } of rows) await admin.query(statement)
  await admin.query(`ALTER TABLE ${table} DISABLE TRIGGER ALL, DISABLE ROW LEVEL SECURITY`)
}

/** What came of each trial, in words: the state it led to, or that it was refused and what the row says now. */
async function outcomesOf(table: string, trials: Trial[], move: Machine["move"]): Promise<string[]> {
  const isVersioned = await hasVersions(table)
  for (const { id, state } of trials) await admin.query(`INSERT INTO ${table} (id, state) VALUES ($1, $2)`, [id, state])
  const refused = await asSystem("tests", async tx => {
    const refused = new Set<string>()
    for (const { id, read, version, event } of trials)
      if (await isRefused(move(tx, { id, state: read, version }, event))) refused.add(id)
    return refused
  })
  const { rows } = await admin.query<Row>(`SELECT id, state, ${isVersioned ? "version" : "0 AS version"} FROM ${table}`)
  const after = new Map(rows.map(row => [row.id, row]))
  return trials.map(({ id, state, event }) => {
    const row = after.get(id)
    const isMoved = isVersioned && row?.version === 2
    if (isVersioned && isMoved === refused.has(id)) return `${state}, ${event}: told otherwise than done`
    return `${state}, ${event}: ${refused.has(id) ? "refused, " : ""}${row?.state}`
  })
}

/** Some say that nothing was moved, and leave it to their command whether that is a refusal. */
async function isRefused(moving: Promise<unknown>): Promise<boolean> {
  try {
    return (await moving) === false
  } catch (reason) {
    if (reason instanceof Refusal) return true
    throw reason
  }
}

async function hasVersions(table: string): Promise<boolean> {
  const { rows } = await admin.query(
    "SELECT FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 AND column_name = 'version'",
    [table],
  )
  return rows.length > 0
}
