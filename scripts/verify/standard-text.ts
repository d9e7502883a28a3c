import { canonical, digestOf, type Json } from "./canonical.ts"
import { Broken } from "./chain.ts"

type Branch = { [key: string]: Json }

const branch = (value: Json | undefined): Branch =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? value : {}

/**
 * The standard text that the terms name is made of the words of their sections, letter by letter: its digest is worked out
 * anew. Whether the network ever published a text of that digest, its own list says.
 */
export function standardTextSentences(terms: Branch): string[] {
  if (terms.standardText === undefined) return []
  const { name, version, sha256 } = branch(terms.standardText)
  const words = Object.entries(branch(terms.sections)).flatMap(([section, held]): [string, Json][] => {
    const text = branch(held).words
    return typeof text === "string" && text !== "" ? [[section, text]] : []
  })
  if (
    digestOf(canonical({ name: name ?? null, version: version ?? null, words: Object.fromEntries(words) })) !== sha256
  )
    throw new Broken("The words of the sections are not the standard text that the terms name: a letter was changed.")
  return [`They stand on the standard text ${name}, version ${version}, with the digest ${sha256}, unaltered.`]
}
