import { fork } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { quietEnvironment, root } from "./portal/place.ts"
import { step } from "./step.mjs"

// What rendering and sealing cost beside each other, all in one run (tests/bench/README.md says how to read it).
const { values: given } = parseArgs({ options: { rounds: { type: "string", default: "5" } } })
type Measured = { name: string; milliseconds: number[] }

const folder = mkdtempSync(join(tmpdir(), "portal-bench-"))
try {
  report(await step("Measuring", measured))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function measured(): Promise<Measured[]> {
  const child = fork(join(root, "tests/bench/paper.ts"), [String(Math.max(1, Number(given.rounds) || 1))], {
    cwd: root,
    env: { ...process.env, ...quietEnvironment, DATA_DIR: folder },
  })
  let figures: Measured[] = []
  child.on("message", message => {
    figures = message as Measured[]
  })
  const [code] = await once(child, "exit")
  if (code !== 0 || figures.length === 0) throw new Error("Nothing was measured; its words stand above.")
  return figures
}

function report(figures: Measured[]): void {
  const medians = figures.map(
    ({ milliseconds }) => milliseconds.toSorted((one, other) => one - other)[milliseconds.length >> 1] ?? Number.NaN,
  )
  const [first = Number.NaN] = medians
  console.log(
    `\n${"".padEnd(28)}${["ms each", "each a second", "of the first"].map(head => head.padStart(16)).join("")}`,
  )
  for (const [at, { name }] of figures.entries()) {
    const each = medians[at] ?? Number.NaN
    const cells = [each.toFixed(1), (1000 / each).toFixed(1), (each / first).toFixed(3)]
    console.log(`${name.padEnd(28)}${cells.map(cell => cell.padStart(16)).join("")}`)
  }
}
