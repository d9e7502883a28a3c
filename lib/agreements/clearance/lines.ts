import { z } from "zod"

/** What may have become of something that one party holds of the others. */
export const fates = ["returned", "destroyed", "anonymised", "kept", "never_held"] as const
export type Fate = (typeof fates)[number]

/** Why something may still be kept after the end. */
export const keepingReasons = ["law", "survival"] as const

/** What a party may hold: personal data, what is confidential in any form, and each document that it has opened here. */
export const heldKinds = ["personal_data", "confidential", "file"] as const

/** `key` is the kind itself, or the id of the file. */
export type Held = { key: string; kind: (typeof heldKinds)[number]; name: string }

/** The shape in which statements are kept, and its version. */
export const clearanceSchemaVersion = 1
const day = z.iso.date().nullable()
export const clearanceLineSchema = z.strictObject({
  key: z.string(),
  kind: z.enum(heldKinds),
  /** Of a file, its name when it was stated. */
  name: z.string(),
  fate: z.enum(fates),
  /** The day on which it was returned, destroyed or made anonymous. */
  doneOn: day,
  reason: z.enum(keepingReasons).nullable(),
  /** Which law, or which duty of the agreement. */
  which: z.string(),
  keptUntil: day,
})
export type ClearanceLine = z.infer<typeof clearanceLineSchema>

/** The first day until which something of these lines is kept; null where nothing is. */
export function keptUntilFirst(lines: readonly ClearanceLine[]): string | null {
  return lines.flatMap(({ keptUntil }) => keptUntil ?? []).toSorted()[0] ?? null
}
