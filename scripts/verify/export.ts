import { ambiguity, type Json } from "./canonical.ts"
import { Broken, type Revealed } from "./chain.ts"

/** The file, read and known to have every part. */
export type ExportFile = {
  reference: string
  terms: { [key: string]: Json }
  termsSha256: string
  record: string | null
  evidence: string[]
  reveal: Revealed[]
}

const parts = ["format", "formatVersion", "reference", "terms", "termsSha256", "record", "evidence", "reveal"]

/** Reads the text of an export. Throws Broken with a sentence where it is anything else. */
export function readExport(text: string): ExportFile {
  const file = parsed(text.replace(/^\uFEFF/, ""))
  if (!isBranch(file) || file.format !== "lrn-agreement")
    throw new Broken("This file is not an agreement of the network. Take the file that the portal exports.")
  if (file.formatVersion !== 1)
    throw new Broken("This file has a format that this program does not know. Take a newer version of it.")
  const { reference, terms, termsSha256, record = null, evidence, reveal } = file
  const strange = Object.keys(file).find(key => !parts.includes(key))
  if (strange !== undefined) throw new Broken(`The file holds "${strange}", which no proof covers. Do not rely on it.`)
  if (typeof reference !== "string" || typeof termsSha256 !== "string" || !isBranch(terms))
    throw new Broken("The file has no reference, no terms or no digest of them.")
  if (record !== null && typeof record !== "string")
    throw new Broken("What was said on the way to the text is not in the form in which it was hashed.")
  if (!isList(evidence, line => typeof line === "string")) throw new Broken("The file has no record.")
  if (!isList(reveal, isRevealed) || reveal.length !== evidence.length)
    throw new Broken("The file does not have one place for revealed values beside each line of the record.")
  return { reference, terms, termsSha256, record, evidence: evidence as string[], reveal: reveal as Revealed[] }
}

function parsed(text: string): Json {
  let file: Json
  try {
    file = JSON.parse(text)
  } catch {
    throw new Broken("This file is not JSON: it is damaged, or it is another file.")
  }
  const unclear = ambiguity(text)
  if (unclear !== null) throw new Broken(`The file ${unclear}, so that two readers could see two texts.`)
  return file
}

function isBranch(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function isList(value: Json | undefined, isElement: (element: Json) => boolean): value is Json[] {
  return Array.isArray(value) && value.every(isElement)
}

function isRevealed(value: Json): boolean {
  if (!isBranch(value)) return false
  return Object.values(value).every(
    one =>
      isBranch(one) && typeof one.salt === "string" && typeof one.value === "string" && Object.keys(one).length === 2,
  )
}
