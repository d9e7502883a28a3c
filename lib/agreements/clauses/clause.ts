/** How much a text binds: the first leaves least open, the last leaves most to trust. */
export const levels = ["strict", "middle", "open"] as const
export type Level = (typeof levels)[number]

/** A text of the network for agreements, as one paragraph. A new wording is a new version; every version stays here. */
export type ClauseVersion = { version: number; text: string }

export type Alternative = {
  level: Level
  /** What it means, in one plain sentence. */
  summary: string
  /** The newest last. */
  versions: readonly [ClauseVersion, ...ClauseVersion[]]
}

/** One matter that agreements settle, with texts from strict to open. `id` never changes: signed texts are traced to it. */
export type Topic = {
  id: string
  title: string
  /** What experience teaches about it, for both sides. */
  why: string
  alternatives: readonly Alternative[]
}

/** A text in its first version. */
export function alternative(level: Level, summary: string, text: string): Alternative {
  return { level, summary, versions: [{ version: 1, text }] }
}
