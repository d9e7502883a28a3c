import { setTimeout } from "node:timers/promises"
import { hash } from "@node-rs/argon2"
import fc from "fast-check"
import pg from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Person, systemActor } from "#lib/actor"
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
import { answerNotice } from "#lib/agreements/ending/commands/answer-notice"
import { endDueAgreements } from "#lib/agreements/ending/commands/end-due-agreements"
import { giveNotice } from "#lib/agreements/ending/commands/give-notice"
import { withdrawNotice } from "#lib/agreements/ending/commands/withdraw-notice"
import { verifyChain } from "#lib/agreements/evidence/chain"
import { acceptProposal } from "#lib/agreements/proposals/commands/accept-proposal"
import { counterProposal } from "#lib/agreements/proposals/commands/counter-proposal"
import { proposeChange } from "#lib/agreements/proposals/commands/propose-change"
import { refuseProposal } from "#lib/agreements/proposals/commands/refuse-proposal"
import { withdrawProposal } from "#lib/agreements/proposals/commands/withdraw-proposal"
import { saveSectionInput } from "#lib/agreements/schema"
import { lapseSignings } from "#lib/agreements/signing/commands/lapse-signings"
import { sectionDigest, termsDigest } from "#lib/agreements/terms/canonical"
import { placeDigest } from "#lib/agreements/terms/place"
import { parseTerms, type Terms } from "#lib/agreements/terms/schema"
import { formValues } from "#lib/agreements/terms/show-form"
import { now } from "#lib/clock"
import { asSystem } from "#lib/db/door"
import { Refusal } from "#lib/errors"
import { makeId } from "#lib/ids"
import { storyPassword } from "#seed/personas"
import { proofOf } from "#seed/second-proof"
import {
  type AgreementModel,
  after,
  concludedBy,
  type Move,
  opened,
  type Walker,
  walkers,
} from "#tests/support/agreement-model"
import { anAgreement, type Made, rowOf, sign } from "#tests/support/agreements"
import { dayAhead } from "#tests/support/consents"
import { besideTheTriggers, testDatabase } from "#tests/support/database"
import { propertySeed } from "#tests/support/properties"
import { makeWorld, type World } from "#tests/support/world"

const stepsMin = 10_000
const place = "cooperation"
const changing = { section: place, field: "feedbackWithinDays" } as const
/** Names no row. */
const nothing = "018f0000-0000-7000-8000-000000000000"

let world: World
/** Looks on as the superuser, past the walls: half of a walk's time would go into them. */
let looker: pg.Client

beforeAll(async () => {
  await testDatabase().empty()
  world = await makeWorld()
  // Each signature checks a password: one that was hashed at the portal's cost would take most of the walks' time.
  const passwordHash = await hash(storyPassword, { memoryCost: 8, timeCost: 1 })
  await asSystem("tests", tx => tx.user.updateMany({ data: { passwordHash } }))
  looker = await aLooker()
})

afterAll(() => looker.end())

async function aLooker(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: testDatabase().adminUrl })
  await client.connect()
  return client
}

/**
 * Where an agreement stands, read in one go: a walk looks at it after every step. A row that was not written has the
 * transaction (xmin) that it had before.
 */
type Facts = {
  state: string
  holder: string
  version: number
  /** Each text that was handed over, by its id, as the row that it was; it may never change. */
  texts: Record<string, string>
  /** Who gave each signature that counts, and how it stands. */
  signatures: [userId: string, state: string][]
  /** What is proposed and not answered, oldest first. */
  words: { id: string; version: number; memberId: string; value: number }[]
  /** Notices that wait for a yes or for their day, oldest first. */
  notices: { id: string; memberId: string; kind: string; state: string }[]
  /** Everything else that a refused step must leave alone. */
  rest: string
}

type Walk = { start: Start; made: Made; model: AgreementModel; facts: Facts }

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
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("propose" as const, "counter" as const), number }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom("accept" as const, "refuse" as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom("pause" as const, "resume", "agree") }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("end_with_notice" as const, "end_by_consent") }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom("disagree" as const, "takeBackNotice", "takeBackWords") }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("end_for_cause" as const, "dayComes", "lastDayIsOver") }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("reopen" as const, "withdraw" as const), stale }) },
)
const step = fc.record({ walker: fc.constantFrom(...(Object.keys(walkers) as Walker[])), move })

test(`${stepsMin} random steps of nine people lead where a second, simpler model says, and nowhere else`, async () => {
  let steps = 0
  const wishes = fc.array(step, { minLength: 1, maxLength: 400, size: "max" })
  const walk = fc.asyncProperty(fc.constantFrom<Start[]>("drafting", "in_force"), wishes, async (start, wishes) => {
    let walked = await begun(start)
    for (const { walker, move } of wishes) {
      walked = await taking(walked, walker, move)
      steps += 1
    }
    await isWhole(walked.made)
  })
  for (let round = 0; steps < stepsMin; round++) {
    // What a step expected says enough: walking hundreds of shorter ways to the same fault takes longer than the test may.
    await fc.assert(walk, { numRuns: 5, seed: propertySeed + round, endOnFailure: true })
  }
}, 900_000)

/** Half of the walks begin where nothing is said yet, the others where all is signed. */
type Start = "drafting" | "in_force"

async function begun(start: Start): Promise<Walk> {
  const factory = anAgreement(world)
  if (start === "drafting") {
    const made = await factory.drafting()
    return startedAt(start, made, opened("company", numberIn(made.terms), null))
  }
  const made = await factory.inSigning()
  await putOnPaper(made)
  const { ingrid, ruma } = world.people
  for (const person of [ingrid, ruma]) await signing(person, made)
  return startedAt(start, made, concludedBy("ingrid", "ruma", numberIn(made.terms)))
}

async function startedAt(start: Start, made: Made, model: AgreementModel): Promise<Walk> {
  return { start, made, model, facts: await factsOf(made) }
}

/** Takes one step and compares what came of it with the model. An agreement that has ended is followed by another. */
async function taking(walk: Walk, walker: Walker, move: Move): Promise<Walk> {
  const { start, made } = walk
  const expected = after(walk.model, walker, move)
  const step = `${walker} ${JSON.stringify(move)}`
  const came = await orSayWhy(act(walk, world.people[walker], move), step)
  const said = `${step} at ${JSON.stringify(walk.model)}: ${came.refused ?? "done"}`
  expect(came.refused === null, said).toBe(expected !== null)
  if (expected !== null && move.do === "amend") return startedAt(start, { ...made, id: came.opened ?? "" }, expected)
  const facts = await factsOf(made)
  if (expected === null) expect(facts, said).toEqual(walk.facts)
  const model = expected ?? walk.model
  const sides = { company: made.company.member?.id, local: made.local.member?.id }
  expect(facts, said).toMatchObject({ state: model.state, holder: sides[model.holder], texts: walk.facts.texts })
  const signatures = facts.signatures.map(([userId, state]) => [walkerOf(userId), state])
  // Two of one person on one text would be one too many here.
  expect(Object.entries(model.signatures).toSorted(), said).toEqual(signatures.toSorted())
  expect(facts.words, said).toMatchObject(model.words.map(({ by, number }) => ({ memberId: sides[by], value: number })))
  expect(facts.notices, said).toMatchObject(
    model.notices.map(({ by, kind, agreed }) => ({ memberId: sides[by], kind, state: agreed ? "agreed" : "given" })),
  )
  const isOver =
    model.state === "withdrawn" || model.state === "terminated" || (model.state === "in_force" && model.base !== null)
  if (!isOver) return { start, made, model, facts }
  await isWhole(made)
  return begun(start)
}

/** A step that hangs says which one it was and what the database waits for, long before the time of the test is over. */
async function orSayWhy<Result>(work: Promise<Result>, step: string): Promise<Result> {
  const bell = new AbortController()
  const late = setTimeout(120_000, null, { signal: bell.signal }).then(async () => {
    // The first looker may be what hangs.
    const second = await aLooker()
    const { rows } = await second.query(
      "SELECT state, wait_event, query FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
    )
    await second.end()
    throw new Error(`Nothing has come of ${step}: ${JSON.stringify(rows)}`)
  })
  late.catch(() => {})
  return Promise.race([work, late]).finally(() => bell.abort())
}

type Came = { refused: string | null; opened?: string }

async function act({ made, model, facts }: Walk, person: Person, move: Move): Promise<Came> {
  const { id: agreementId } = made
  // Words of their own each time: who says the same thing again has said it before.
  const reason = `Reason ${makeId()}`
  const days = "number" in move ? move.number : 0
  const version = facts.version - ("stale" in move && move.stale ? 1 : 0)
  const proposed = saying(made.terms, model.proposed ?? 0)
  const seen = termsDigest(proposed)
  const section = { agreementId, section: place, seen: sectionDigest(proposed, place) } as const
  const [words, notice] = [facts.words.at(-1), facts.notices.at(-1)]
  const wording = { reason, seen: placeDigest(proposed, changing), value: String(days) }
  const theirs = { proposalId: words?.id ?? nothing, version: words?.version ?? 1 }
  const noticeId = notice?.id ?? nothing
  const proof = proved.some(one => one === move.do) ? await proving(person) : { password: "", code: "" }
  const acts: Record<Move["do"], () => Promise<unknown>> = {
    write: () => saveSection(person, writing(made, model, days)),
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
      await signing(person, { ...made, digest: seen })
    },
    decline: () => declineToSign(person, { agreementId, reason }),
    recall: () => recallAgreement(person, { agreementId, reason }),
    amend: () => openAmendment(person, { agreementId, kinds: ["clause"], reason }),
    propose: () => proposeChange(person, { agreementId, section: place, place: changing.field, ...wording }),
    accept: () => acceptProposal(person, theirs),
    refuse: () => refuseProposal(person, { ...theirs, answer: reason }),
    counter: () => counterProposal(person, { ...theirs, ...wording }),
    takeBackWords: () => withdrawProposal(person, theirs),
    pause: () => giveNotice(person, { agreementId, reason, kind: "pause" }),
    resume: () => giveNotice(person, { agreementId, reason, kind: "resume" }),
    end_with_notice: () =>
      giveNotice(person, { agreementId, reason, kind: "end_with_notice", onDate: dayAhead(500), ...proof }),
    end_by_consent: () =>
      giveNotice(person, { agreementId, reason, kind: "end_by_consent", onDate: dayAhead(5), ...proof }),
    end_for_cause: () => giveNotice(person, { agreementId, reason, kind: "end_for_cause", sure: "yes", ...proof }),
    agree: () => answerNotice(person, { noticeId, answer: "agrees", words: "", ...proof }),
    disagree: () => answerNotice(person, { noticeId, answer: "refuses", words: reason }),
    takeBackNotice: () => withdrawNotice(person, { noticeId, ...proof }),
    dayComes: () => letDayCome(made),
    lastDayIsOver: () => letLastDayPass(made),
  }
  try {
    const result = (await acts[move.do]()) as { agreementId?: string } | undefined
    return { refused: null, opened: result?.agreementId ?? "" }
  } catch (fault) {
    if (fault instanceof Refusal) return { refused: fault.code }
    throw fault
  }
}

/** What is done with password and code. */
const proved = ["end_with_notice", "end_by_consent", "end_for_cause", "agree", "takeBackNotice"] satisfies Move["do"][]

/** Nobody proves themselves so often in an hour: the portal's limit is not what is walked here. */
async function proving(person: Person) {
  await looker.query("DELETE FROM rate_limiter_flexible")
  return proofOf(person)
}

async function signing(person: Person, made: Made): Promise<void> {
  await looker.query("DELETE FROM rate_limiter_flexible")
  await sign(person, made)
}

/** A notice stays as it was given: only who runs the database lets its day pass before its time. */
async function letDayCome({ id }: Made): Promise<void> {
  await besideTheTriggers(
    `UPDATE agreement_notice SET on_date = current_date - 1
     WHERE agreement_id = $1::uuid AND on_date IS NOT NULL AND state IN ('given', 'agreed')`,
    id,
  )
  await endDueAgreements(systemActor("tests"))
}

/** The clock of the walk stands still: only who runs the database moves the last day for signing. */
async function letLastDayPass({ id }: Made): Promise<void> {
  await besideTheTriggers(
    "UPDATE agreement SET sign_until = current_date - 1 WHERE id = $1::uuid AND state = 'signing'",
    id,
  )
  await lapseSignings(systemActor("tests"))
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
  const { rows } = await looker.query<Facts>({ name: "facts", text: factsOfOne, values: [id] })
  const [facts] = rows
  if (!facts) throw new Error(`There is no agreement ${id}`)
  return facts
}

const factsOfOne = `
  SELECT a.state::text, a.holder_id::text AS holder, a.version,
    (SELECT coalesce(jsonb_object_agg(r.id, r.digest || r.xmin), '{}') FROM agreement_revision r
      WHERE r.agreement_id = a.id AND r.proposed_at IS NOT NULL) AS texts,
    (SELECT coalesce(jsonb_agg(jsonb_build_array(s.user_id, s.state) ORDER BY s.id), '[]') FROM signature s
      WHERE s.agreement_id = a.id AND s.voided_at IS NULL) AS signatures,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'version', p.version, 'memberId', p.member_id,
        'value', p.wording -> 'value') ORDER BY p.proposed_at, p.id), '[]') FROM text_proposal p
      WHERE p.agreement_id = a.id AND p.state = 'open') AS words,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'memberId', n.member_id, 'kind', n.kind, 'state', n.state)
        ORDER BY n.given_at, n.id), '[]') FROM agreement_notice n
      WHERE n.agreement_id = a.id AND n.state IN ('given', 'agreed')) AS notices,
    concat(a.xmin, (SELECT string_agg(r.id::text || r.xmin, '' ORDER BY r.id) FROM agreement_revision r WHERE r.agreement_id = a.id),
      (SELECT string_agg(m.id::text || m.xmin, '' ORDER BY m.id) FROM section_mark m WHERE m.agreement_id = a.id),
      (SELECT string_agg(s.id::text || s.xmin, '' ORDER BY s.id) FROM signature s WHERE s.agreement_id = a.id),
      (SELECT string_agg(p.id::text || p.xmin, '' ORDER BY p.id) FROM text_proposal p WHERE p.agreement_id = a.id),
      (SELECT string_agg(n.id::text || n.xmin, '' ORDER BY n.id) FROM agreement_notice n WHERE n.agreement_id = a.id),
      (SELECT count(*) FROM notice_answer b JOIN agreement_notice n ON n.id = b.notice_id WHERE n.agreement_id = a.id),
      (SELECT count(*) FROM evidence_entry e WHERE e.agreement_id = a.id)) AS rest
  FROM agreement a WHERE a.id = $1`

/** The record holds from its first line to its last, and each text is the one that its digest names. */
async function isWhole(made: Made): Promise<void> {
  const { evidence, revisions, signatures } = await rowOf(made)
  expect(verifyChain(evidence.map(({ line }) => line))).toMatchObject({ ok: true })
  const signed = evidence.filter(({ line }) => (JSON.parse(line) as { type: string }).type === "signed")
  expect(signed).toHaveLength(signatures.filter(({ signedAt }) => signedAt !== null).length)
  for (const { digest, terms } of revisions) if (digest !== null) expect(termsDigest(parseTerms(terms))).toBe(digest)
}
