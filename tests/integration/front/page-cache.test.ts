import { once } from "node:events"
import { createServer, type RequestListener, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import pg from "pg"
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest"
import { now } from "#lib/clock"
import { asSystem, type Tx } from "#lib/db/door"
import { frontDoor } from "#lib/front/door"
import { openPageCache } from "#lib/front/page-cache"
import { currentReply } from "#lib/front/reply"
import { makeId } from "#lib/ids"
import { testDatabase } from "#tests/support/database"

/** Stands for the pages: says how many were made by now and for whom, in a text that is worth compressing. */
let made = 0
let gate: Promise<void> | null = null
const pages: RequestListener = async (request, response) => {
  made += 1
  const text = `<p>Page ${made} for ${request.headers.cookie ?? "any visitor"}</p>${"<p>More of it.</p>".repeat(100)}`
  const { search } = new URL(request.url ?? "/", "http://portal")
  const reply = currentReply()
  if (search === "?slow") await gate
  if (search === "?missing") response.statusCode = 404
  if (search === "?cookie") response.setHeader("Set-Cookie", "some=thing")
  if (search === "?scripts" && reply) reply.wantsScripts = true
  response.setHeader("Content-Type", "text/html; charset=utf-8")
  response.setHeader("Cache-Control", "private, no-store")
  response.end(search === "?scripts" ? `${text}<script nonce="x"></script>` : text)
}

let server: Server
let admin: pg.Client
const cache = openPageCache()

async function read(path: string, headers: Record<string, string> = {}) {
  const { port } = server.address() as AddressInfo
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers, redirect: "manual" })
  return { status: response.status, headers: response.headers, body: await response.text() }
}

const isShared = async (path: string) => {
  const first = await read(path)
  const second = await read(path)
  return first.body === second.body
}
const untilShared = (path = "/en/about") =>
  vi.waitFor(async () => expect(await isShared(path)).toBe(true), { timeout: 10_000, interval: 50 })
const untilMadeAnew = (path: string, before: string) =>
  vi.waitFor(async () => expect((await read(path)).body).not.toBe(before), { timeout: 5_000, interval: 20 })

const feature = (tx: Tx) =>
  tx.featuredMember.create({
    data: { memberId: makeId(), because: "Test", chosenById: makeId(), chosenByName: "Test", featuredAt: now() },
    select: { id: true },
  })

beforeAll(async () => {
  server = createServer(frontDoor(pages, cache)).listen(0, "127.0.0.1")
  await once(server, "listening")
  admin = new pg.Client({ connectionString: testDatabase().adminUrl })
  await admin.connect()
})
beforeEach(() => untilShared())
afterAll(async () => {
  await cache.close()
  await admin.end()
  server.close()
  server.closeAllConnections()
})

describe("the pages of visitors", () => {
  test("are made once and shared, each address and version by itself", async () => {
    await untilShared("/en")
    const { body } = await read("/en")
    expect((await read("/en")).body).toBe(body)
    expect((await read("/en?a")).body).not.toBe(body)
    expect((await read("/ar-XB")).body).not.toBe(body)
    expect((await read("/en", { cookie: "lrn-light=1" })).body).not.toBe(body)
    expect((await read("/en", { "save-data": "on" })).body).toBe((await read("/en", { cookie: "lrn-light=1" })).body)
  })

  test("say how they may be kept on the way, and are not sent again to who has them", async () => {
    const first = await read("/en/faq")
    const second = await read("/en/faq")
    for (const { headers } of [first, second]) {
      expect(headers.get("cache-control")).toBe("public, max-age=0, must-revalidate")
      expect(headers.get("vary")).toBe("Accept-Encoding, Save-Data, Cookie")
      expect(headers.get("content-type")).toBe("text/html; charset=utf-8")
      expect(headers.get("content-security-policy")).toContain("script-src 'none'")
      expect(headers.get("x-content-type-options")).toBe("nosniff")
    }
    expect(second.headers.get("etag")).toBe(first.headers.get("etag"))
    const again = await read("/en/faq", { "if-none-match": first.headers.get("etag") ?? "" })
    expect(again).toMatchObject({ status: 304, body: "" })
    expect(again.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate")
  })

  test("come in the encoding that each browser asks for", async () => {
    const { body } = await read("/en/privacy", { "accept-encoding": "identity" })
    for (const encoding of ["br", "gzip", "br"]) {
      const response = await read("/en/privacy", { "accept-encoding": encoding })
      expect(response.headers.get("content-encoding")).toBe(encoding)
      expect(response.body).toBe(body)
    }
    expect((await read("/en/privacy", { "accept-encoding": "identity" })).headers.get("content-encoding")).toBeNull()
  })

  test("are neither shown to nor taken from a reader with a session", async () => {
    const cookie = "lrn-session=secret"
    const own = await read("/en/terms", { cookie })
    const visitors = await read("/en/terms")
    expect(own.headers.get("cache-control")).toBe("private, no-store")
    expect(own.body).toContain("for lrn-session=secret")
    expect(visitors.body).toContain("for any visitor")
    expect((await read("/en/terms", { cookie })).body).toContain("for lrn-session=secret")
    expect((await read("/en/terms")).body).toBe(visitors.body)
  })

  test("are made anew where they are missing, set a cookie, run a script or are not shared", async () => {
    for (const path of ["/en/about?missing", "/en/about?cookie", "/en/about?scripts", "/en/search", "/en/sign-in"]) {
      expect(await isShared(path), path).toBe(false)
      expect((await read(path)).headers.get("cache-control"), path).toBe("private, no-store")
    }
  })

  test("are forgotten when something is published, and not when that is taken back", async () => {
    const { body } = await read("/en/about")
    const takenBack = asSystem("test", async tx => {
      await feature(tx)
      throw new Error("taken back")
    })
    await expect(takenBack).rejects.toThrow("taken back")
    expect((await read("/en/about")).body).toBe(body)
    await asSystem("test", feature)
    await untilMadeAnew("/en/about", body)
  })

  test.each(["member", "profile_version", "directory_entry", "work_sample", "verification", "featured_member"])(
    "are forgotten whatever a statement does to %s",
    async table => {
      const id = table === "directory_entry" ? "member_id" : "id"
      for (const statement of [
        `INSERT INTO ${table} (${id}) SELECT ${id} FROM ${table} WHERE false`,
        `UPDATE ${table} SET ${id} = ${id} WHERE false`,
        `DELETE FROM ${table} WHERE false`,
      ]) {
        await untilShared()
        const { body } = await read("/en/about")
        await admin.query(statement)
        await untilMadeAnew("/en/about", body)
      }
    },
  )

  test("are not kept when something was published while they were made", async () => {
    let open = () => {}
    gate = new Promise(resolve => {
      open = resolve
    })
    const kept = await read("/en/about")
    const slow = read("/en/about?slow")
    await vi.waitFor(() => expect(made).toBeGreaterThan(Number(/Page (\d+)/.exec(kept.body)?.[1])))
    await asSystem("test", feature)
    await untilMadeAnew("/en/about", kept.body)
    open()
    const { body } = await slow
    expect((await read("/en/about?slow")).body).not.toBe(body)
    await untilShared("/en/about?slow")
  })

  test("are made anew for everybody while the database cannot tell, and shared again when it can", async () => {
    const { body } = await read("/en/about")
    await admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'portal listening' AND datname = current_database()`)
    await vi.waitFor(async () => expect(await isShared("/en/about")).toBe(false), { interval: 5 })
    await untilShared()
    expect((await read("/en/about")).body).not.toBe(body)
  })
})
