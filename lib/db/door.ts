import { AsyncLocalStorage } from "node:async_hooks"
import type { Actor, Person } from "#lib/actor"
import { actingMember } from "#lib/actor"
import { prisma } from "#lib/db/client"
import { refusalOfConstraint } from "#lib/db/constraints"
import type { Prisma } from "./generated/client.ts"

/** A running transaction. What needs one asks for it as an argument, so it cannot be called outside. */
export type Tx = Prisma.TransactionClient

const running = new AsyncLocalStorage<{ tx: Tx; actor: string }>()

/**
 * Works for an actor: one transaction in which PostgreSQL knows who acts, so that row-level security stands behind
 * every query. Called again for the same actor inside `work`, it joins the running transaction; for another actor that
 * is a mistake in the code and throws.
 */
export async function asActor<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  const name = actorKey(actor)
  const outer = running.getStore()
  if (outer) {
    if (outer.actor !== name) throw new Error(`A transaction of ${outer.actor} cannot work for ${name}`)
    return work(outer.tx)
  }
  try {
    return await prisma().$transaction(
      async tx => {
        await announce(tx, actor)
        return running.run({ tx, actor: name }, () => work(tx))
      },
      { maxWait: 10_000, timeout: 20_000 },
    )
  } catch (fault) {
    throw refusalOfConstraint(fault) ?? fault
  }
}

/** Works for the portal itself: jobs, and what happens before anybody is signed in. Sees all parties' rows. */
export function asSystem<T>(job: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return asActor({ kind: "system", job }, work)
}

/** Reads what anybody may see, without a transaction. */
export function asPublic<T>(work: (db: Tx) => Promise<T>): Promise<T> {
  return work(prisma())
}

/**
 * Lets a service that every room may call (audit, notifications) write rows that the actor may not see, inside the
 * actor's own transaction. If `work` throws, the transaction is lost and with it the right.
 */
export async function elevated<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const [before] = await tx.$queryRaw<{ system: string | null }[]>`
    SELECT current_setting('app.system', true) AS system`
  await tx.$queryRaw`SELECT set_config('app.system', 'on', true)`
  const result = await work()
  await tx.$queryRaw`SELECT set_config('app.system', ${before?.system ?? ""}, true)`
  return result
}

/**
 * Does what an absent person has said in advance, in their name and with their walls alone, inside the transaction of
 * whoever it waited for. The caller has to hold what they said: nothing else may be done under another's name.
 */
export async function asAbsent<T>(tx: Tx, absent: Person, work: () => Promise<T>): Promise<T> {
  const [before] = await tx.$queryRaw<Record<string, string>[]>`
    SELECT current_setting('app.user', true) AS "user", current_setting('app.member', true) AS member,
           current_setting('app.network_role', true) AS role, current_setting('app.system', true) AS system`
  await announce(tx, absent)
  const result = await running.run({ tx, actor: actorKey(absent) }, work)
  await tx.$queryRaw`
    SELECT set_config('app.user', ${before?.user ?? ""}, true), set_config('app.member', ${before?.member ?? ""}, true),
           set_config('app.network_role', ${before?.role ?? ""}, true), set_config('app.system', ${before?.system ?? ""}, true)`
  return result
}

async function announce(tx: Tx, actor: Actor): Promise<void> {
  const person = actor.kind === "person" ? actor : null
  await tx.$queryRaw`
    SELECT set_config('app.user', ${person?.userId ?? ""}, true),
           set_config('app.member', ${actingMember(actor)?.id ?? ""}, true),
           set_config('app.network_role', ${person?.networkRole ?? ""}, true),
           set_config('app.system', ${actor.kind === "system" ? "on" : ""}, true)`
}

function actorKey(actor: Actor): string {
  if (actor.kind === "person") return `person ${actor.userId} for ${actor.member?.id ?? "nobody"}`
  return actor.kind === "system" ? `job ${actor.job}` : "a visitor"
}
