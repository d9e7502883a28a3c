import { createHash } from "node:crypto"

/** Any value that JSON can say. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** The one text of a JSON value by RFC 8785: keys in the order of their UTF-16 code units, no blanks, ECMAScript's numbers. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`
  if (typeof value === "object" && value !== null) {
    const members = Object.keys(value)
      .sort()
      .map(key => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`)
    return `{${members.join(",")}}`
  }
  return JSON.stringify(value)
}

/** SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. */
export function digestOf(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex")
}

/** SHA-256 of a salt's bytes followed by a value: what the record holds in place of a personal value. */
export function commitmentTo(salt: string, value: string): string {
  return createHash("sha256").update(Buffer.from(salt, "hex")).update(value, "utf8").digest("hex")
}

/**
 * What in a JSON text would be read differently by different programs, as a clause of a sentence, or null: a key said
 * twice, a number that is not written as it is read, half a character. The text is known to be JSON.
 */
export function ambiguity(text: string): string | null {
  const open: Set<string>[] = []
  const tokens = text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[{}[\]]|-?\d[\d.eE+-]*/g)
  for (const [token, colon] of tokens) {
    if (token === "{" || token === "[") open.push(new Set())
    else if (token === "}" || token === "]") open.pop()
    else if (token.startsWith('"')) {
      const said: string = JSON.parse(colon ? token.slice(0, -colon.length) : token)
      if (!said.isWellFormed()) return "holds half a character"
      if (!colon) continue
      if (open.at(-1)?.has(said)) return `says "${said}" twice in one place`
      open.at(-1)?.add(said)
    } else if (JSON.stringify(Number(token)) !== token) return `writes the number ${token} in an unusual way`
  }
  return null
}
