import { readFileSync } from "node:fs"
import pg from "pg"
import type { Person } from "#lib/actor"
import { freezeAgreement } from "#lib/agreements/commands/freeze-agreement"
import { signAgreement } from "#lib/agreements/commands/sign-agreement"
import type { FreezeAgreementInput, SignAgreementInput } from "#lib/agreements/signing/schema"
import { disconnect } from "#lib/db/client"
import { doPaperwork } from "#tests/support/paper"

// A process that freezes or signs and does the worker's paperwork, and is killed around the commit that it is told, counting those of
// transactions that wrote: `before` while the transaction is still open, `after` when it is done and nobody was answered.
export type Act = { freeze: FreezeAgreementInput } | { sign: SignAgreementInput }
export type Orders = { actor: Person; act: Act; killAt: number; when: "before" | "after" }

const { actor, act, killAt, when } = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"), asMoment) as Orders
let commits = 0
const writing = new WeakSet<pg.Client>()

const plainQuery = pg.Client.prototype.query
pg.Client.prototype.query = function query(this: pg.Client, ...words: unknown[]) {
  const [asked] = words as [string | { text?: string }]
  const text = typeof asked === "string" ? asked : (asked.text ?? "")
  const run = () => Reflect.apply(plainQuery, this, words)
  if (/^\s*begin/i.test(text)) writing.delete(this)
  if (/^\s*(insert|update|delete)/i.test(text)) writing.add(this)
  if (!/^\s*commit/i.test(text) || !writing.has(this) || commits++ !== killAt) return run()
  if (when === "before") process.kill(process.pid, "SIGKILL")
  return Promise.resolve(run()).finally(() => process.kill(process.pid, "SIGKILL"))
} as typeof plainQuery

if ("freeze" in act) await freezeAgreement(actor, act.freeze)
else await signAgreement(actor, act.sign)
await doPaperwork()
await disconnect()
process.send?.(commits)

function asMoment(key: string, value: unknown): unknown {
  return key === "steppedUpAt" ? new Date(value as string) : value
}
