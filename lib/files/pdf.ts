import { inflateSync } from "node:zlib"

const inflatedBytesMax = 100_000_000
/** With each stream a state for inflating is made, however little it holds. */
const streamsMax = 50_000
/** Streams lie one behind the other. Who reads more than this many times the file's bytes was given streams in streams. */
const readingsMax = 2
const firstLimit = 65_536

/** A letter of a name may be written by its number (ISO 32000-2, 7.3.5): `/J#61vaScript` is `/JavaScript`. */
const spelled = (name: string) => name.replace(/[A-Za-z]/g, letter => `(?:${letter}|#${numberOf(letter)})`)
const numberOf = (letter: string) =>
  letter
    .charCodeAt(0)
    .toString(16)
    .replace(/[a-f]/, digit => `[${digit}${digit.toUpperCase()}]`)
const named = (...names: string[]) => `/(?:${names.map(spelled).join("|")})(?![A-Za-z])`

/**
 * Names of PDF 2.0 (12.6 and 7.11) under which a document does something by itself or brings other files.
 * `OpenAction` with a list merely says at which page to open.
 */
const activeNames = new RegExp(
  `${named(
    "JavaScript",
    "Launch",
    "EmbeddedFile",
    "EmbeddedFiles",
    "RichMedia",
    "XFA",
    "SubmitForm",
    "ImportData",
    "GoToE",
    "Rendition",
  )}|/${spelled("OpenAction")}(?!\\s*\\[)`,
)
const encryptName = new RegExp(named("Encrypt"))
/** What a walk from stream to stream must notice; `endstream` stands before `stream`, so it is never taken for a start. */
const landmarks = new RegExp(`/${spelled("ObjStm")}|endobj|endstream|stream\\r?\\n`, "g")

/**
 * What is wrong with a PDF, as a code of the form messages, or null. The work grows with the length of the file and of
 * what is in it, and is bounded, whoever wrote it: it is done while nobody else is served.
 */
export function pdfProblem(bytes: Buffer): string | null {
  const text = bytes.toString("latin1")
  if (!/^%PDF-[12]\.\d/.test(text) || !text.slice(-1_024).includes("%%EOF")) return "fileNotItsType"
  if (encryptName.test(text)) return "fileLocked"
  if (activeNames.test(text)) return "fileActiveContent"
  return streamsProblem(bytes, text)
}

/**
 * Objects may be packed into streams: each stream that inflates is searched, and one of objects must inflate. Every
 * `stream` counts as a start, also inside another: a false one in a string must not hide the true one behind it.
 */
function streamsProblem(bytes: Buffer, text: string): string | null {
  let streams = 0
  let toRead = readingsMax * bytes.length
  let toInflate = inflatedBytesMax
  let end = 0
  let packsObjects = false
  for (const { 0: landmark, index } of text.matchAll(landmarks)) {
    if (landmark.startsWith("/")) packsObjects = true
    if (landmark === "endobj") packsObjects = false
    if (!landmark.startsWith("stream")) continue
    const start = index + landmark.length
    if (end < start) end = endOfStream(text, start)
    if (!startsAsZlib(bytes, start)) {
      if (packsObjects) return "fileActiveContent"
      continue
    }
    streams += 1
    toRead -= end - start
    if (streams > streamsMax || toRead < 0) return "fileUnpacks"
    const { inflated, written } = inflate(bytes.subarray(start, end), toInflate)
    toInflate -= written
    if (toInflate < 0) return "fileUnpacks"
    if (inflated ? activeNames.test(inflated.toString("latin1")) : packsObjects) return "fileActiveContent"
  }
  return null
}

/** A reader goes by the length that the dictionary names: a stream without its closing word is a stream all the same. */
function endOfStream(text: string, start: number): number {
  const end = text.indexOf("endstream", start)
  return end < 0 ? text.length : end
}

/** RFC 1950, 2.2. zlib checks the same first, but at the price of a state made and an error thrown. */
function startsAsZlib(bytes: Buffer, start: number): boolean {
  if (start + 2 > bytes.length) return false
  const head = bytes.readUInt16BE(start)
  return (head & 0x8f00) === 0x0800 && (head & 0x20) === 0 && head % 31 === 0
}

/**
 * The stream unpacked, or null where it is damaged, and how many bytes were written for it: more than the limit where it
 * was too large. zlib does not tell what it wrote before it met a fault, so the limit is raised step by step.
 */
function inflate(bytes: Buffer, limit: number): { inflated: Buffer | null; written: number } {
  for (let step = firstLimit; ; step *= 16) {
    const written = Math.max(Math.min(step, limit), 1)
    try {
      const inflated = inflateSync(bytes, { maxOutputLength: written })
      return { inflated, written: inflated.length }
    } catch (fault) {
      const isTooLarge = (fault as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE"
      if (!isTooLarge) return { inflated: null, written }
      if (written >= limit) return { inflated: null, written: limit + 1 }
    }
  }
}
