import pg from "pg"
import { writeFileSync } from "node:fs"
import { directorySearchInput } from "#lib/members/directory/schema"
import { searchDirectory } from "#lib/members/queries/search-directory"
const seen: any[] = []
const query = pg.Client.prototype.query as any
;(pg.Client.prototype as any).query = async function (this: any, q: any, ...rest: any[]) {
  const t = performance.now()
  const r = await query.call(this, q, ...rest)
  if (q?.text) seen.push({ text: q.text, values: q.values, ms: performance.now() - t })
  return r
}
for (const q of [{ q: "resettlement" }, { q: "resettlement", country: "BD" }, {}, { country: "BD" }, { q: "resetlement" }, { q: "zzzzqq" }, {q: "shanti"}, {q:"শ্রমিক"}, {sort:"name"}]) {
  const run = () => searchDirectory({ kind: "visitor", address: "x" }, directorySearchInput.parse(q))
  await run()
  seen.length = 0
  const t = performance.now()
  const r = await run()
  console.log(JSON.stringify(q), "total", r.total, "alike", r.isAlike, (performance.now() - t).toFixed(0), "ms:", seen.map(s => s.ms.toFixed(0)).join(" "))
  if (!q.country) writeFileSync(`/tmp/lrn/bench-sql-${q.q ?? "none"}.json`, JSON.stringify(seen, null, 1))
}
process.exit(0)
