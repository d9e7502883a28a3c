import { fork } from "node:child_process"
import { once } from "node:events"
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import type { Server } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest"
import { signAgreement } from "#lib/agreements/commands/sign-agreement"
import { getAgreementBundle } from "#lib/agreements/queries/get-agreement-bundle"
import type { SignAgreementInput } from "#lib/agreements/signing/schema"
import { asSystem } from "#lib/db/door"
import { filesFolder } from "#lib/files/disk"
import { anAgreement, evidenceOf, type Made, signing } from "#tests/support/agreements"
import { testDatabase } from "#tests/support/database"
import { clearPaper, doPaperwork, startSigner, stopSigner } from "#tests/support/paper"
import type { Orders } from "#tests/support/paperwork-until-killed"
import { keepScene, type Scene } from "#tests/support/scene"
import { makeWorld } from "#tests/support/world"
import { verifyBundle } from "../../../scripts/verify/bundle.ts"

const folder = mkdtempSync(join(tmpdir(), "killed-"))
const files = join(folder, "files")
const script = new URL("../../support/paperwork-until-killed.ts", import.meta.url).pathname
let scene: Scene
let signer: Server
let made: Made
let input: SignAgreementInput

beforeAll(async () => {
  await testDatabase().empty()
  made = await anAgreement(await makeWorld()).signedByCompany()
  scene = await keepScene()
  cpSync(filesFolder(), files, { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true }))

beforeEach(begin)
afterEach(() => stopSigner(signer))

/** As it was before the last signature: its rows, the file that is signed, and a signer with new keys. */
async function begin(): Promise<void> {
  await scene.restore()
  clearPaper()
  cpSync(files, filesFolder(), { recursive: true })
  signer = await startSigner()
}

/** Runs the last signature and all that follows in a process of its own. Returns its commits, or null when it was killed. */
async function run({ killAt, when }: Pick<Orders, "killAt" | "when">): Promise<number | null> {
  const orders = join(folder, "orders.json")
  input = await signing(made.local, made)
  writeFileSync(orders, JSON.stringify({ actor: made.local, input, killAt, when } satisfies Orders))
  const child = fork(script, [orders], { execArgv: [], stdio: ["ignore", "inherit", "inherit", "ipc"] })
  let commits: number | null = null
  child.on("message", message => {
    commits = Number(message)
  })
  const [code, signal] = await once(child, "exit")
  if (code !== 0 && signal !== "SIGKILL") throw new Error(`The process ended with ${code} ${signal}`)
  return signal === "SIGKILL" ? null : commits
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
  return {
    lines: await evidenceOf(made),
    documents: documents.map(({ kind }) => kind),
    lastCheckpoint: checkpoints.at(-1)?.seq,
    mails: mails
      .filter(({ kind }) => kind !== "recordHead")
      .map(({ kind, recipient }) => `${kind} ${recipient}`)
      .sort(),
    heads: mails.filter(({ kind }) => kind === "recordHead").length / checkpoints.length,
    isProved: bundle !== null && verifyBundle(bundle.zip).ok,
  }
}

/** A new start after the kill: the person sends the form again, because nobody answered them, and the worker does what is due. */
async function again(): Promise<void> {
  await signAgreement(made.local, input)
  await doPaperwork()
}

test("killed around any commit from the last signature to the checkpoint and its mails, the same end is reached: nothing twice, nothing lost", {
  timeout: 400_000,
}, async () => {
  const commits = await run({ killAt: -1, when: "before" })
  const whole = await endState()
  expect(whole).toMatchObject({ documents: ["terms", "final", "sealed"], isProved: true, heads: 8 })
  expect(whole.lines.filter(type => type === "signed")).toHaveLength(2)
  expect(commits).toBeGreaterThanOrEqual(5)
  for (let killAt = 0; killAt < (commits ?? 0); killAt++) {
    for (const when of ["before", "after"] as const) {
      await stopSigner(signer)
      await begin()
      expect([killAt, when, await run({ killAt, when })]).toEqual([killAt, when, null])
      await again()
      expect({ killAt, when, ...(await endState()) }).toEqual({ killAt, when, ...whole })
    }
  }
})
