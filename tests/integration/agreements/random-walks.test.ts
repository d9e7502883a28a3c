import fc from "fast-check"
import { beforeAll, expect, test } from "vitest"
import type { Person } from "#lib/actor"
import { openAmendment } from "#lib/agreements/amendment/commands/open-amendment"
import { declineToSign } from "#lib/agreements/commands/decline-to-sign"
import { freezeAgreement } from "#lib/agreements/commands/freeze-agreement"
import { handOver } from "#lib/agreements/commands/hand-over"
import { markAllSections } from "#lib/agreements/commands/mark-all-sections"
import { markSection } from "#lib/agreements/commands/mark-section"
import { recallAgreement } from "#lib/agreements/commands/recall-agreement"
import { reopenAgreement } from "#lib/agreements/commands/reopen-agreement"
import { saveSection } from "#lib/agreements/commands/save-section"
import { unmarkSection } from "#lib/agreements/commands/unmark-section"
import { viewForSigning } from "#lib/agreements/commands/view-for-signing"
import { withdrawAgreement } from "#lib/agreements/commands/withdraw-agreement"
import { verifyChain } from "#lib/agreements/evidence/chain"
import { saveSectionInput } from "#lib/agreements/schema"
import { sectionDigest, termsDigest } from "#lib/agreements/terms/canonical"
import { parseTerms, type Terms } from "#lib/agreements/terms/schema"
import { formValues } from "#lib/agreements/terms/show-form"
import { now } from "#lib/clock"
import { asSystem } from "#lib/db/door"
import { Refusal } from "#lib/errors"
import { type AgreementModel, after, type Move, opened, type Walker, walkers } from "#tests/support/agreement-model"
import { anAgreement, type Made, rowOf, sign } from "#tests/support/agreements"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

const stepsMin = 10_000
const place = "cooperation"

let world: World

beforeAll(async () => {
  await testDatabase().empty()
  world = await makeWorld()
})

/** Where an agreement stands, read in one go: a walk looks at it after every step. */
type Facts = {
  state: string
  holder: string
  version: number
  /** Each text that was handed over, by its id, as one value; it may never change. */
  texts: Record<string, string>
  /** Who gave each signature that counts, and how it stands. */
  signatures: [userId: string, state: string][]
  /** Everything else that a refused step must leave alone. */
  rest: string
}

type Walk = { made: Made; model: AgreementModel; facts: Facts }

const number = fc.integer({ min: 1, max: 4 })
const stale = fc.nat({ max: 9 }).map(one => one === 0)
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("write" as const), number }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant("handOver" as const), stale }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom("markAll" as const, "sign" as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("freeze" as const), stale }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom("markSection" as const, "unmarkSection", "view", "amend") }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("decline" as const, "recall" as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("reopen" as const, "withdraw" as const), stale }) },
)
const step = fc.record({ walker: fc.constantFrom(...(Object.keys(walkers) as Walker[])), move })

test(`${stepsMin} random steps of nine people lead where a second, simpler model says, and nowhere else`, async () => {
  let steps = 0
  const walk = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 400, size: "max" }), async taken => {
    let walked = await begun()
    for (const { walker, move } of taken) {
      walked = await taking(walked, walker, move)
      steps += 1
    }
    await isWhole(walked.made)
  })
  while (steps < stepsMin) await fc.assert(walk, { numRuns: 5 })
}, 900_000)

async function begun(): Promise<Walk> {
  const made = await anAgreement(world).drafting()
  return startedAt(made, opened("company", numberIn(made.terms), null))
}

async function startedAt(made: Made, model: AgreementModel): Promise<Walk> {
  return { made, model, facts: await factsOf(made) }
}

/** Takes one step and compares what came of it with the model. An agreement that has ended is followed by another. */
async function taking(walk: Walk, walker: Walker, move: Move): Promise<Walk> {
  const { made } = walk
  const expected = after(walk.model, walker, move)
  const came = await act(walk, world.people[walker], move)
  const said = `${walker} ${JSON.stringify(move)} at ${JSON.stringify(walk.model)}: ${came.refused ?? "done"}`
  expect(came.refused === null, said).toBe(expected !== null)
  if (expected !== null && move.do === "amend") return startedAt({ ...made, id: came.opened ?? "" }, expected)
  const facts = await factsOf(made)
  if (expected === null) expect(facts, said).toEqual(walk.facts)
  const model = expected ?? walk.model
  const sides = { company: made.company.member?.id, local: made.local.member?.id }
  expect(facts, said).toMatchObject({ state: model.state, holder: sides[model.holder], texts: walk.facts.texts })
  const signatures = facts.signatures.map(([userId, state]) => [walkerOf(userId), state])
  // Two of one person on one text would be one too many here.
  expect(Object.entries(model.signatures).toSorted(), said).toEqual(signatures.toSorted())
  const isOver = model.state === "withdrawn" || (model.state === "in_force" && model.base !== null)
  if (!isOver) return { made, model, facts }
  await isWhole(made)
  return begun()
}

type Came = { refused: string | null; opened?: string }

async function act({ made, model, facts }: Walk, person: Person, move: Move): Promise<Came> {
  const { id: agreementId } = made
  const reason = "A reason."
  const version = facts.version - ("stale" in move && move.stale ? 1 : 0)
  const proposed = saying(made.terms, model.proposed ?? 0)
  const seen = termsDigest(proposed)
  const section = { agreementId, section: place, seen: sectionDigest(proposed, place) } as const
  const moves: Record<Move["do"], () => Promise<unknown>> = {
    write: () => saveSection(person, writing(made, model, "number" in move ? move.number : 0)),
    handOver: () => handOver(person, { agreementId, version, note: `Said at ${facts.version}, ${model.state}.` }),
    markSection: () => markSection(person, section),
    unmarkSection: () => unmarkSection(person, section),
    markAll: () => markAllSections(person, { agreementId, seen }),
    freeze: () => freezeAgreement(person, { agreementId, version }),
    reopen: () => reopenAgreement(person, { agreementId, version, reason }),
    withdraw: () => withdrawAgreement(person, { agreementId, version, reason }),
    view: () => viewForSigning(person, { agreementId, version }),
    sign: async () => {
      if (model.state === "signing") await putOnPaper(made)
      await sign(person, { ...made, digest: seen })
    },
    decline: () => declineToSign(person, { agreementId, reason }),
    recall: () => recallAgreement(person, { agreementId, reason }),
    amend: () => openAmendment(person, { agreementId, kinds: ["clause"], reason }),
  }
  try {
    const result = (await moves[move.do]()) as { agreementId?: string } | undefined
    return { refused: null, opened: result?.agreementId ?? "" }
  } catch (fault) {
    if (fault instanceof Refusal) return { refused: fault.code }
    throw fault
  }
}

/** In place of the worker: setting each frozen text of so many would take an hour. */
async function putOnPaper({ id: agreementId, partnershipId }: Made): Promise<void> {
  await asSystem("tests", async tx => {
    const { frozenRevisionId } = await tx.agreement.findUniqueOrThrow({ where: { id: agreementId } })
    const paper = { kind: "terms" as const, locale: "en", bytes: 1, sha256: "0".repeat(64), storageKey: "none" }
    const row = { agreementId, partnershipId, revisionId: frozenRevisionId ?? "", madeAt: now(), ...paper }
    await tx.agreementDocument.createMany({ data: [row], skipDuplicates: true })
  })
}

const numberIn = (terms: Terms) => terms.sections[place].feedbackWithinDays ?? 0

/** The walk's texts differ in one number. */
function saying({ sections, ...terms }: Terms, feedbackWithinDays: number): Terms {
  return { ...terms, sections: { ...sections, [place]: { ...sections[place], feedbackWithinDays } } }
}

function writing({ id: agreementId, terms }: Made, { draft, proposed }: AgreementModel, days: number) {
  const before = saying(terms, draft ?? proposed ?? 0)
  const shown = formValues(place, saying(terms, days))
  return saveSectionInput.parse({ agreementId, section: place, seen: sectionDigest(before, place), ...shown })
}

function walkerOf(userId: string): string {
  return Object.entries(world.people).find(([, person]) => person.userId === userId)?.[0] ?? userId
}

async function factsOf({ id }: Made): Promise<Facts> {
  const [facts] = await asSystem(
    "tests",
    tx => tx.$queryRaw<Facts[]>`
    SELECT a.state::text, a.holder_id::text AS holder, a.version,
      (SELECT coalesce(jsonb_object_agg(r.id, r.digest || md5(r.terms::text || r.note)), '{}') FROM agreement_revision r
        WHERE r.agreement_id = a.id AND r.proposed_at IS NOT NULL) AS texts,
      (SELECT coalesce(jsonb_agg(jsonb_build_array(s.user_id, s.state)), '[]') FROM signature s
        WHERE s.agreement_id = a.id AND s.voided_at IS NULL) AS signatures,
      md5(concat(a::text, (SELECT string_agg(r::text, '' ORDER BY r.id) FROM agreement_revision r WHERE r.agreement_id = a.id),
        (SELECT string_agg(m::text, '' ORDER BY m.id) FROM section_mark m WHERE m.agreement_id = a.id),
        (SELECT string_agg(s::text, '' ORDER BY s.id) FROM signature s WHERE s.agreement_id = a.id),
        (SELECT count(*) FROM evidence_entry e WHERE e.agreement_id = a.id))) AS rest
    FROM agreement a WHERE a.id = ${id}::uuid`,
  )
  if (!facts) throw new Error(`There is no agreement ${id}`)
  return facts
}

/** The record holds from its first line to its last, and each text is the one that its digest names. */
async function isWhole(made: Made): Promise<void> {
  const { evidence, revisions, signatures } = await rowOf(made)
  expect(verifyChain(evidence.map(({ line }) => line))).toMatchObject({ ok: true })
  const signed = evidence.filter(({ line }) => (JSON.parse(line) as { type: string }).type === "signed")
  expect(signed).toHaveLength(signatures.filter(({ signedAt }) => signedAt !== null).length)
  for (const { digest, terms } of revisions) if (digest !== null) expect(termsDigest(parseTerms(terms))).toBe(digest)
}
