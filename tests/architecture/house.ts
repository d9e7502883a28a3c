import { basename, dirname } from "node:path"
import { isExcepted, pureEngines, pureFilesWithOwnNames, roomsWithOwnNames } from "#tests/architecture/exceptions"

/** The order of the domain's rooms, lowest first: a room uses those before it and is never known to them. */
export const domainRooms = [
  "accounts",
  "members",
  "partnerships",
  "confidentiality",
  "projects",
  "agreements",
  "briefs",
  "reviews",
  "moderation",
  "content",
]

/** Called by all, calling none. */
export const services = ["audit", "notifications", "files", "jobs", "typesetting", "sealing"]

export const rooms = [...domainRooms, ...services, "front", "web", "i18n", "db"]

/** Single-purpose tools beside the rooms, and whether the browser may have them. */
export const tools: Readonly<Record<string, { isPure: boolean }>> = {
  "lib/actor.ts": { isPure: true },
  "lib/clock.ts": { isPure: false },
  "lib/countries.ts": { isPure: true },
  // What a signed amount means: asked by the terms, which give it, and by i18n, which shows it and knows no room.
  "lib/currencies.ts": { isPure: true },
  "lib/env.ts": { isPure: false },
  "lib/errors.ts": { isPure: true },
  "lib/ids.ts": { isPure: false },
  "lib/lifecycle.ts": { isPure: true },
  "lib/paths.ts": { isPure: true },
  // On a page for a code app, on paper for whoever checks its fingerprint.
  "lib/qr-code.ts": { isPure: true },
  "lib/seal.ts": { isPure: false },
  // Names and terms alike: what is read must be what stands there.
  "lib/text.ts": { isPure: true },
}

export const vocabulary = {
  pure: ["schema.ts", "lifecycle.ts", "policy.ts", "views.ts", "codes.ts"],
  server: ["visibility.ts", "transition.ts", "jobs.ts"],
  text: ["README.md"],
}

/** The room a file of `lib` lies in, or null for tools and for files elsewhere. */
export function roomOf(path: string): string | null {
  return /^lib\/([^/]+)\//.exec(path)?.[1] ?? null
}

/** The place inside its room: `agreements/negotiation/policy.ts` for `lib/agreements/negotiation/policy.ts`. */
export function placeInLib(path: string): string {
  return path.replace(/^lib\//, "")
}

export function isInEngine(path: string): boolean {
  return Object.keys(pureEngines).some(engine => path.startsWith(`lib/${engine}/`))
}

export const isCommand = (path: string) => /^lib\/.+\/commands\/[^/]+\.ts$/.test(path) && !path.endsWith(".test.ts")
export const isQuery = (path: string) => /^lib\/.+\/queries\/[^/]+\.ts$/.test(path) && !path.endsWith(".test.ts")
export const isActions = (path: string) => path.startsWith("app/") && basename(path) === "actions.ts"

/** `lib/agreements` for everything of that room, `lib/agreements/negotiation` for what lies in that part of it. */
export function homesOf(path: string): string[] {
  const room = `lib/${roomOf(path)}`
  const part = dirname(dirname(path))
  return part === room ? [room] : [part, room]
}

/** No I/O, no clock, no randomness: the same answer to the same question. */
export function isPure(path: string): boolean {
  if (path in tools) return tools[path]?.isPure === true
  if (path === "lib/web/form-state.ts") return true
  const room = roomOf(path)
  if (room === null) return false
  if (room === "i18n" || isInEngine(path) || isExcepted(pureFilesWithOwnNames, placeInLib(path))) return true
  if (path.includes("/commands/") || path.includes("/queries/")) return false
  return !["db", "web", "front"].includes(room) && vocabulary.pure.includes(basename(path))
}

/** Pure, and light enough to be sent: Zod would weigh more than the whole page, and so would all messages. */
export function mayReachBrowser(path: string): boolean {
  const isHeavy = basename(path) === "schema.ts" || path === "lib/i18n/messages.ts"
  return isPure(path) && !isHeavy
}

export function hasOwnNames(room: string): boolean {
  return room in roomsWithOwnNames
}
