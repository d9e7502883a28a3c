import { z } from "zod"

export const uploadBytesMax = 10_000_000

/** What may be uploaded, by the ending of its name, and as what it is given out again. */
export const mediaTypes = {
  pdf: "application/pdf",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  odt: "application/vnd.oasis.opendocument.text",
  csv: "text/csv",
  txt: "text/plain",
} as const

export type UploadEnding = keyof typeof mediaTypes

/** For the `accept` of a file field: a convenience of the browser, not a check. */
export const uploadEndings = Object.keys(mediaTypes).map(ending => `.${ending}`)

/** The ending of a name if it is one of those we take, in small letters. */
export function uploadEnding(name: string): UploadEnding | null {
  const ending = /\.([a-z0-9]+)$/i.exec(name.trim())?.[1]?.toLowerCase() ?? ""
  return Object.hasOwn(mediaTypes, ending) ? (ending as UploadEnding) : null
}

/**
 * A file as a form sends it: there, not empty, at most 10 MB, of a known ending. Whether its content is what the ending
 * says is checked by `storeFile`, which reads it. Problems: fileRequired, fileTooLarge, fileType.
 */
export const uploadedFile = z
  .instanceof(File, { error: "fileRequired" })
  .refine(file => file.size > 0, { error: "fileRequired", abort: true })
  .refine(file => file.size <= uploadBytesMax, { error: "fileTooLarge", params: { megabytes: uploadBytesMax / 1e6 } })
  .refine(file => uploadEnding(file.name) !== null, "fileType")

/** The same where a file may be left out: browsers send a file field that was left empty as a file of no bytes. */
export const optionalFile = z.preprocess(
  value => ((value instanceof File && value.size === 0) || value === "" ? undefined : value),
  uploadedFile.optional(),
)
