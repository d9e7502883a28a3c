import { officeFileProblem } from "#lib/files/office-file"
import { pdfProblem } from "#lib/files/pdf"
import { cleanPicture } from "#lib/files/picture"
import type { UploadEnding } from "#lib/files/uploads"

/** Bytes that may be kept, or the code of what is wrong with them. */
export type Cleaned = { bytes: Buffer } | { problem: string }

/** No text has these: tab, line feed, form feed and carriage return are all it needs below the space. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const controlBytes = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/

/**
 * Whether the content is what the name's ending says, and safe to hand to others. Pictures come back written anew.
 * Problems: fileNotItsType, filePixels, fileLocked, fileUnpacks, fileActiveContent.
 */
export async function cleanFile(bytes: Buffer, ending: UploadEnding): Promise<Cleaned> {
  if (ending === "png" || ending === "webp" || ending === "jpeg" || ending === "jpg") {
    const picture = await cleanPicture(bytes, ending === "jpg" ? "jpeg" : ending)
    return typeof picture === "string" ? { problem: picture } : { bytes: picture }
  }
  const problem = documentProblem(bytes, ending)
  return problem ? { problem } : { bytes }
}

function documentProblem(bytes: Buffer, ending: UploadEnding): string | null {
  if (ending === "pdf") return pdfProblem(bytes)
  if (ending === "csv" || ending === "txt") return controlBytes.test(bytes.toString("latin1")) ? "fileNotItsType" : null
  return bytes.length < 22 ? "fileNotItsType" : officeFileProblem(bytes, ending)
}
