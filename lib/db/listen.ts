import { setTimeout as sleep } from "node:timers/promises"
import pg from "pg"
import { databaseUrl } from "#lib/env"

const proofSeconds = 20
const answerSeconds = 5
const pausesSeconds = [1, 2, 5, 15]

export type Listener = {
  /** From here on no notice is missed. Called again after each loss. */
  onHearing: () => void
  onNotice: () => void
  /** Notices may have been missed from some moment before this one. Called once a loss. */
  onDeaf: () => void
}

/**
 * Listens to a channel of PostgreSQL on a connection of its own and tries again for as long as it takes. Returns what
 * ends it. A proxy that hands each statement to another connection cannot carry notices; the listener then stays deaf.
 */
export function listen(channel: string, listener: Listener): () => Promise<void> {
  const stopping = new AbortController()
  const work = async () => {
    for (let failures = 0; !stopping.signal.aborted; failures++) {
      const isHeard = await listenUntilLost(channel, listener, stopping.signal)
      if (isHeard) failures = 0
      const pause = pausesSeconds[Math.min(failures, pausesSeconds.length - 1)] ?? 0
      await pausing(pause, stopping.signal)
    }
  }
  const working = work()
  return async () => {
    stopping.abort()
    await working
  }
}

/** One connection from its beginning to its end. Whether anything could be heard on it. */
async function listenUntilLost(channel: string, listener: Listener, signal: AbortSignal): Promise<boolean> {
  const client = new pg.Client({
    connectionString: databaseUrl(),
    application_name: "portal listening",
    connectionTimeoutMillis: answerSeconds * 1000,
    query_timeout: answerSeconds * 1000,
    keepAlive: true,
  })
  const lost = new Promise<void>(resolve => client.once("end", resolve))
  // A fault is always followed by the end; without a hearer it would end the process.
  client.on("error", () => {})
  client.on("notification", notice => notice.channel === channel && listener.onNotice())
  let isHeard = false
  try {
    await client.connect()
    await client.query(`LISTEN ${client.escapeIdentifier(channel)}`)
    isHeard = await listens(client, channel)
    if (isHeard) listener.onHearing()
    while (isHeard && !signal.aborted) {
      const isOver = await Promise.race([lost.then(() => true), pausing(proofSeconds, signal)])
      // A line may break without a sound, and a database that has moved leaves it open for hours.
      if (isOver || !(await listens(client, channel))) break
    }
  } catch {
    // Not reachable now: the next try follows.
  }
  if (isHeard) listener.onDeaf()
  await Promise.race([client.end().catch(() => {}), sleep(answerSeconds * 1000, undefined, { ref: false })])
  return isHeard
}

async function listens(client: pg.Client, channel: string): Promise<boolean> {
  const { rowCount } = await client.query("SELECT FROM pg_listening_channels() AS heard WHERE heard = $1", [channel])
  return rowCount === 1
}

/** Waits without keeping the process alive; an abort ends it early. */
async function pausing(seconds: number, signal: AbortSignal): Promise<boolean> {
  await sleep(seconds * 1000, undefined, { signal, ref: false }).catch(() => {})
  return signal.aborted
}
