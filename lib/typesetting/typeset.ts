import { readFileSync } from "node:fs"
import { join } from "node:path"
import { NodeCompiler, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler"
import { charactersOf, legibleText } from "#lib/typesetting/coverage"
import { declareAccessible } from "#lib/typesetting/declare-accessible"
import { fontFiles } from "#lib/typesetting/fonts"

/** What the template is given. All of it is text: nothing in it is ever read as markup. */
type Sheet = Readonly<Record<string, unknown>>

type Attachment = { name: string; description: string; text: string }

export type Typeset = {
  pdf: Buffer
  pages: number
  /** Characters that no font has, as "U+1000": each stands in the document as its code. */
  unshown: string[]
}

/**
 * Sets a sheet with one of the templates beside this file, as PDF/A-3a that also keeps the rules of PDF/UA-1. Both are
 * checked while it is written: a heading out of order or a character without a glyph is a fault and no document. The
 * same sheet and moment give the same bytes. It takes the process for itself while it runs: for the worker, never for a
 * request.
 */
export function typeset(
  template: "agreement",
  sheet: Sheet,
  { moment, attachments = [] }: { moment: Date; attachments?: Attachment[] },
): Typeset {
  const unshown = new Set<string>()
  const legible = eachText(sheet, text => legibleText(text, characters(), unshown))
  // The moment is cut into numbers in UTC: the machine's own time zone must not reach the bytes.
  const [year, month, day, hour, minute, second] = moment.toISOString().split(/\D/).map(Number)
  const given = { sheet: legible, unshown: [...unshown], attachments, at: { year, month, day, hour, minute, second } }
  const made = compiler().compile({ mainFilePath: templatePath(template), inputs: { given: JSON.stringify(given) } })
  const fault = made.takeDiagnostics()
  if (!made.result || fault) throw new Error(faultText(template, fault && compiler().fetchDiagnostics(fault)))
  // Typst writes one standard a file. Written as PDF/UA-1 it throws where that is broken; the bytes are not used.
  exportPdf(made.result, "ua-1")
  const pdf = declareAccessible(exportPdf(made.result, "a-3a"))
  const pages = made.result.numOfPages
  compiler().evictCache(0)
  return { pdf, pages, unshown: [...unshown] }
}

function exportPdf(document: NodeTypstDocument, pdfStandard: string): Buffer {
  return compiler().pdf(document, { pdfStandard })
}

const templatePath = (template: string) => join(import.meta.dirname, `${template}.typ`)

function faultText(template: string, diagnostics: unknown): string {
  return `Typst refused the template ${template}: ${JSON.stringify(diagnostics)}`
}

/** The compiler keeps its fonts in memory: made once, at first use. */
let made: NodeCompiler | undefined
function compiler(): NodeCompiler {
  made ??= NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontPaths: [...fontFiles] }] })
  return made
}

let read: Set<number> | undefined
function characters(): ReadonlySet<number> {
  if (read) return read
  read = new Set()
  for (const file of fontFiles)
    for (const [first, last] of charactersOf(readFileSync(file)))
      for (let code = first; code <= last; code++) read.add(code)
  return read
}

function eachText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value)
  if (Array.isArray(value)) return value.map(one => eachText(one, change))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, eachText(held, change)]))
}
