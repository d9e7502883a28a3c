import { createServer } from "node:http"
import pg from "pg"
import { prisma } from "#lib/db/client"
import { bindAddress, databaseConnections, databaseUrl, port } from "#lib/env"
import { anySearch } from "#lib/members/directory/schema"
import { searchDirectory } from "#lib/members/queries/search-directory"
import { searchedWord } from "#tests/bench/members"

// What the same answer costs without the portal: the statements that the directory's own query sends, recorded once,
// then sent for each request by the driver alone, their rows put into a string. Started by scripts/bench.ts.
type Statement = { text: string; values: unknown[] }

const statements = await recordStatements()
const pool = new pg.Pool({
  connectionString: databaseUrl(),
  max: databaseConnections(),
  options: "-c TimeZone=UTC",
})

const server = createServer(async (_request, response) => {
  try {
    const answers: unknown[][][] = []
    for (const { text, values } of statements) {
      answers.push((await pool.query<unknown[]>({ text, values, rowMode: "array" })).rows)
    }
    response.setHeader("Content-Type", "text/html; charset=utf-8")
    response.end(page(answers))
  } catch (error) {
    response.statusCode = 500
    response.end(String(error))
  }
})
server.listen(port(), bindAddress(), () => process.send?.("listening"))
process.once("SIGTERM", () => process.exit(0))

/** Listens in on the driver while the query runs: whatever it becomes, the plain server sends the same. */
async function recordStatements(): Promise<Statement[]> {
  const recorded: Statement[] = []
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [asked] = given
    if (typeof asked === "object" && asked !== null && "text" in asked && "values" in asked) {
      recorded.push({ text: String(asked.text), values: asked.values as unknown[] })
    }
    return Reflect.apply(query, this, given)
  } as typeof query
  await searchDirectory({ kind: "visitor", address: "127.0.0.1" }, anySearch({ q: searchedWord }))
  pg.Client.prototype.query = query
  await prisma().$disconnect()
  if (recorded.length === 0) throw new Error("The directory's query sent no statement that could be recorded")
  return recorded
}

function page(answers: unknown[][][]): string {
  const escaped = (value: unknown) => String(value ?? "").replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)
  const tables = answers.map(
    rows =>
      `<ul>${rows.map(row => `<li>${row.map(value => `<span>${escaped(value)}</span>`).join(" ")}</li>`).join("")}</ul>`,
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Directory</title></head><body><main><h1>Directory</h1>${tables.join("")}</main></body></html>`
}
