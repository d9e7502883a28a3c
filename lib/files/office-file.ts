import type { UploadEnding } from "#lib/files/uploads"
import { readZipDirectory } from "#lib/files/zip"

/** Limits of what a reader's program must cope with when it unpacks the file. */
const unpackedBytesMax = 100_000_000
const ratioMax = 200
const entriesMax = 2_000

/** The entry that makes an archive a document of this ending. */
const hearts: Partial<Record<UploadEnding, string>> = {
  docx: "word/document.xml",
  xlsx: "xl/workbook.xml",
  odt: "content.xml",
}

/** Code and foreign objects that a program may run when the document is opened. */
const active = /vbaProject|\.bin$|^(?:Basic|Scripts)\/|activeX|embeddings\/|externalLinks\//i

/** What is wrong with a zipped office document, as a code of the form messages, or null. Nothing is unpacked. */
export function officeFileProblem(bytes: Buffer, ending: UploadEnding): string | null {
  const entries = bytes.readUInt32BE(0) === 0x504b0304 ? readZipDirectory(bytes) : null
  if (!entries?.some(({ name }) => name === hearts[ending])) return "fileNotItsType"
  if (entries.some(({ isEncrypted }) => isEncrypted)) return "fileLocked"
  const unpackedBytes = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0)
  if (entries.length > entriesMax || unpackedBytes > unpackedBytesMax || unpackedBytes / bytes.length > ratioMax)
    return "fileUnpacks"
  // Excel writes printer settings as .bin into every workbook that was once printed: bytes for a driver, no code.
  const harmless = /printerSettings\d*\.bin$/i
  return entries.some(({ name }) => active.test(name) && !harmless.test(name)) ? "fileActiveContent" : null
}
