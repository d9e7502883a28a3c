import { fork } from "node:child_process"
import { once } from "node:events"
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import type { Server } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { freezeAgreement } from "#lib/agreements/commands/freeze-agreement"
import { signAgreement } from "#lib/agreements/commands/sign-agreement"
import { getAgreementBundle } from "#lib/agreements/queries/get-agreement-bundle"
import { asSystem } from "#lib/db/door"
import { Refusal } from "#lib/errors"
import { filesFolder } from "#lib/files/disk"
import { anAgreement, evidenceOf, type Made, rowOf, signing } from "#tests/support/agreements"
import { testDatabase } from "#tests/support/database"
import { clearPaper, doPaperwork, startSigner, stopSigner } from "#tests/support/paper"
import type { Act, Orders } from "#tests/support/paperwork-until-killed"
import { keepScene, type Scene } from "#tests/support/scene"
import { makeWorld, type World } from "#tests/support/world"
import { verifyBundle } from "../../../scripts/verify/bundle.ts"

const folder = mkdtempSync(join(tmpdir(), "killed-"))
const files = join(folder, "files")
const script = new URL("../../support/paperwork-until-killed.ts", import.meta.url).pathname
let scene: Scene
let signer: Server
let made: Made
let act: Act

/** The acts of people after which the worker has something to do, each with how it stands before and who acts. */
const stages = {
  "the text is frozen": {
    begun: (world: World) => anAgreement(world).agreed(),
    actor: () => made.company,
    // Only what follows from a last signature is proved by a package.
    whole: { documents: ["terms"], isProved: false, signed: 0 },
  },
  "the first party signs": {
    begun: (world: World) => anAgreement(world).inSigning(),
    actor: () => made.company,
    whole: { documents: ["terms"], isProved: false, signed: 1 },
  },
  "the last party signs": {
    begun: (world: World) => anAgreement(world).signedByCompany(),
    actor: () => made.local,
    whole: { documents: ["terms", "final", "sealed"], isProved: true, signed: 2 },
  },
}

afterAll(() => rmSync(folder, { recursive: true }))

describe.each(Object.entries(stages))("killed around any commit after which %s", (name, { begun, actor, whole }) => {
  beforeAll(async () => {
    await testDatabase().empty()
    clearPaper()
    made = await begun(await makeWorld())
    scene = await keepScene()
    rmSync(files, { recursive: true, force: true })
    if (existsSync(filesFolder())) cpSync(filesFolder(), files, { recursive: true })
  })
  beforeEach(begin)
  afterEach(() => stopSigner(signer))

  const isFreezing = name === "the text is frozen"

  /** Runs the act and all that follows in a process of its own. Returns its commits, or null when it was killed. */
  async function run({ killAt, when }: Pick<Orders, "killAt" | "when">): Promise<number | null> {
    const orders = join(folder, "orders.json")
    const { version } = await rowOf(made)
    act = isFreezing ? { freeze: { agreementId: made.id, version } } : { sign: await signing(actor(), made) }
    writeFileSync(orders, JSON.stringify({ actor: actor(), act, killAt, when } satisfies Orders))
    const child = fork(script, [orders], { execArgv: [], stdio: ["ignore", "inherit", "inherit", "ipc"] })
    let commits: number | null = null
    child.on("message", message => {
      commits = Number(message)
    })
    const [code, signal] = await once(child, "exit")
    if (code !== 0 && signal !== "SIGKILL") throw new Error(`The process ended with ${code} ${signal}`)
    return signal === "SIGKILL" ? null : commits
  }

  /** A new start: the person sends the form again, because nobody answered them, and the worker does what is due. */
  async function again(): Promise<void> {
    if ("sign" in act) await signAgreement(actor(), act.sign)
    // Whoever freezes what is frozen is told so.
    else
      await freezeAgreement(actor(), act.freeze).catch(fault => {
        if (!(fault instanceof Refusal)) throw fault
      })
    await doPaperwork()
  }

  test("the same end is reached: nothing twice, nothing lost", { timeout: 400_000 }, async () => {
    const commits = await run({ killAt: -1, when: "before" })
    const end = await endState()
    expect(end).toMatchObject({ documents: whole.documents, isProved: whole.isProved })
    expect(end.lines.filter(type => type === "signed")).toHaveLength(whole.signed)
    expect(commits).toBeGreaterThanOrEqual(whole.isProved ? 5 : 1)
    for (let killAt = 0; killAt < (commits ?? 0); killAt++) {
      for (const when of ["before", "after"] as const) {
        await stopSigner(signer)
        await begin()
        expect([killAt, when, await run({ killAt, when })]).toEqual([killAt, when, null])
        await again()
        expect({ killAt, when, ...(await endState()) }).toEqual({ killAt, when, ...end })
      }
    }
  })
})

/** As it was before the act: its rows, the files that lay there, and a signer with new keys. */
async function begin(): Promise<void> {
  await scene.restore()
  clearPaper()
  if (existsSync(files)) cpSync(files, filesFolder(), { recursive: true })
  signer = await startSigner()
}

/** What is there in the end, without what is of chance: moments, salts, ids. */
async function endState() {
  const { id } = made
  const [documents, checkpoints, mails] = await asSystem("tests", tx =>
    Promise.all([
      tx.agreementDocument.findMany({ where: { agreementId: id }, orderBy: { kind: "asc" }, select: { kind: true } }),
      tx.evidenceCheckpoint.findMany({ where: { agreementId: id }, orderBy: { seq: "asc" }, select: { seq: true } }),
      tx.outboxMail.findMany({ select: { kind: true, recipient: true } }),
    ]),
  )
  const bundle = await getAgreementBundle(made.company, { agreementId: id, locale: "en" })
  const heads = mails.filter(({ kind }) => kind === "recordHead").length
  return {
    lines: await evidenceOf(made),
    documents: documents.map(({ kind }) => kind),
    lastCheckpoint: checkpoints.at(-1)?.seq ?? null,
    mails: mails
      .filter(({ kind }) => kind !== "recordHead")
      .map(({ kind, recipient }) => `${kind} ${recipient}`)
      .sort(),
    /** Mails for each head of the record that was signed. */
    heads: checkpoints.length > 0 ? heads / checkpoints.length : heads,
    isProved: bundle !== null && verifyBundle(bundle.zip).ok,
  }
}
