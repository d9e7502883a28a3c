import { z } from "zod"
import type { FrozenCopy } from "#lib/moderation/views"

const profileCopy = z.object({
  kind: z.literal("profile"),
  name: z.string(),
  slug: z.string(),
  number: z.number(),
  profile: z.unknown(),
})
const sampleCopy = z.object({
  kind: z.literal("sample"),
  name: z.string(),
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
})

/** What was kept with a report, for reading: a profile as the lines it said, whatever its shape was then. */
export function frozenCopy(kept: unknown): FrozenCopy {
  const sample = sampleCopy.safeParse(kept)
  if (sample.success) return sample.data
  const profile = profileCopy.safeParse(kept)
  if (!profile.success) return { kind: "page" }
  const { profile: content, ...head } = profile.data
  return { ...head, lines: linesOf(content, "") }
}

function linesOf(value: unknown, name: string): { name: string; text: string }[] {
  if (value === null || value === undefined || value === "" || name.endsWith(".id")) return []
  if (typeof value !== "object") return [{ name, text: String(value) }]
  if (Array.isArray(value) && value.every(one => typeof one !== "object"))
    return value.length > 0 ? [{ name, text: value.join(", ") }] : []
  return Object.entries(value).flatMap(([key, below]) => linesOf(below, name === "" ? key : `${name}.${key}`))
}
