import pg from "pg"
import { hashPassword, passwordMatches } from "#lib/accounts/passwords/hash"
import type { Person } from "#lib/actor"
import { signAgreement } from "#lib/agreements/commands/sign-agreement"
import type { SignAgreementInput } from "#lib/agreements/signing/schema"
import { disconnect } from "#lib/db/client"
import { tellPeople } from "#seed/people"
import { storyPassword } from "#seed/personas"
import { freshCode } from "#seed/second-proof"
import { readyToSign } from "#seed/signing"
import { anAgreement } from "#tests/support/agreements"
import { doubleMembers } from "#tests/support/doubles"

// What a signature costs, measured by `scripts/bench/timed.ts` in a process with a database of its own.
const rounds = Number(process.argv[2])
/** Agreements that are signed at the same time, each between members of its own. */
const agreements = 16

/** The company's last form of one agreement, filled in and not sent. */
type Ready = { person: Person; input: SignAgreementInput }

const pairs = await peopleOf(agreements)
const stored = await hashPassword(storyPassword)
/** Each makes ready what is not measured of it and returns what is. */
const subjects: { name: string; prepare: () => Promise<() => Promise<unknown>> }[] = [
  { name: "signed one after another", prepare: async () => inTurn(await allReady()) },
  { name: `signed ${agreements} at once`, prepare: async () => atOnce(await allReady()) },
  { name: `${agreements} passwords checked at once`, prepare: async () => () => Promise.all(pairs.map(checked)) },
]
const figures = subjects.map((): number[] => [])
for (let round = 0; round <= rounds; round++) {
  for (const [at, { prepare }] of subjects.entries()) {
    const run = await prepare()
    const started = performance.now()
    await run()
    // The first round warms up.
    if (round > 0) figures[at]?.push(performance.now() - started)
  }
}
process.send?.(subjects.map(({ name }, at) => ({ name, count: agreements, milliseconds: figures[at] ?? [] })))
await disconnect()

async function peopleOf(count: number): Promise<{ ingrid: Person; ruma: Person }[]> {
  await tellPeople()
  const admin = new pg.Client({ connectionString: process.env.PORTAL_DATABASE_URL })
  await admin.connect()
  const pairs = []
  for (let number = 0; number < count; number++) {
    const { person } = await doubleMembers(
      async (sql, values) => (await admin.query(sql, values)).rows,
      ["nordvik-apparel", "shishu-odhikar-kendra"],
    )
    pairs.push({ ingrid: await person("ingrid"), ruma: await person("ruma") })
  }
  await admin.end()
  return pairs
}

/** A frozen agreement of each pair, on paper, with the intent of the company's signatory and a code that counts now. */
async function allReady(): Promise<Ready[]> {
  const all: Ready[] = []
  for (const people of pairs) {
    const { id, digest } = await anAgreement({ people }).inSigning()
    all.push({ person: people.ingrid, input: await readyToSign(people.ingrid, id, { digest }) })
  }
  for (const { person, input } of all) input.code = await freshCode(person)
  return all
}

/** Throws where anything but a first signature came of it: else something else would be measured. */
async function signed({ person, input }: Ready): Promise<void> {
  const { inForce } = await signAgreement(person, input)
  if (inForce) throw new Error("One signature of two put an agreement in force")
}

function inTurn(ready: Ready[]) {
  return async () => {
    for (const one of ready) await signed(one)
  }
}

function atOnce(ready: Ready[]) {
  return () => Promise.all(ready.map(signed))
}

/** The part of a signature that no other side of the portal can make quicker. */
async function checked(): Promise<void> {
  if (!(await passwordMatches(stored, storyPassword))) throw new Error("The password was not taken")
}
