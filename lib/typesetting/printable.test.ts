import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { charactersOf } from "#lib/typesetting/coverage"
import { fontFiles } from "#lib/typesetting/fonts"
import { printable, printableRanges } from "#lib/typesetting/printable"

test("what a page believes of the fonts is what the fonts have", () => {
  const glyphs = new Set<number>()
  for (const file of fontFiles)
    for (const [first, last] of charactersOf(readFileSync(file)))
      for (let code = first; code <= last; code++) glyphs.add(code)
  const ranges: [number, number][] = []
  for (const code of [...glyphs].sort((one, other) => one - other)) {
    const open = ranges.at(-1)
    if (open?.[1] === code - 1) open[1] = code
    else ranges.push([code, code])
  }
  const inWords = ranges.map(range => [...new Set(range)].map(code => code.toString(16)).join("-"))
  expect(printableRanges).toEqual(inWords)
  expect(printable).toEqual(glyphs)
})
