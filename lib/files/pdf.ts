import { inflateSync } from "node:zlib"

const inflatedBytesMax = 100_000_000

/**
 * Names of PDF 2.0 (ISO 32000-2, 12.6 and 7.11) under which a document does something by itself or brings other files.
 * `OpenAction` with a list merely says at which page to open.
 */
const activeNames =
  /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToE|Rendition)(?![A-Za-z])|\/OpenAction(?!\s*\[)/

/** What is wrong with a PDF, as a code of the form messages, or null. */
export function pdfProblem(bytes: Buffer): string | null {
  const text = bytes.toString("latin1")
  if (!/^%PDF-[12]\.\d/.test(text) || !text.slice(-1_024).includes("%%EOF")) return "fileNotItsType"
  if (/\/Encrypt(?![A-Za-z])/.test(unescaped(text))) return "fileLocked"
  if (activeNames.test(unescaped(text))) return "fileActiveContent"
  return streamsProblem(bytes, text)
}

/** Objects may be packed into streams: each stream that inflates is searched, and one of objects must inflate. */
function streamsProblem(bytes: Buffer, text: string): string | null {
  let left = inflatedBytesMax
  for (const match of text.matchAll(/(?<!end)stream\r?\n/g)) {
    const start = match.index + match[0].length
    const end = text.indexOf("endstream", start)
    if (end < 0) break
    const inflated = inflate(bytes.subarray(start, end), left)
    if (inflated === "too large") return "fileUnpacks"
    if (inflated === null) {
      const dictionary = unescaped(text.slice(Math.max(0, match.index - 2_000), match.index))
      const packsObjects = dictionary.lastIndexOf("/ObjStm") > dictionary.lastIndexOf("endobj")
      if (packsObjects) return "fileActiveContent"
      continue
    }
    left -= inflated.length
    if (activeNames.test(unescaped(inflated.toString("latin1")))) return "fileActiveContent"
  }
  return null
}

function inflate(bytes: Buffer, limit: number): Buffer | "too large" | null {
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(limit, 1) })
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? "too large" : null
  }
}

/** `/J#61vaScript` is the same name as `/JavaScript` (7.3.5). */
function unescaped(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
