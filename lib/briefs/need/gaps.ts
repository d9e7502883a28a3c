import type { BriefContent } from "#lib/briefs/need/content"
import type { BriefPart } from "#lib/briefs/need/parts"

const gaps = [
  { part: "need", field: "kind" },
  { part: "need", field: "title" },
  { part: "need", field: "concern" },
  { part: "need", field: "outputs" },
  { part: "where", field: "countries" },
  { part: "when", field: "answerBy" },
  { part: "when", field: "money" },
  { part: "offer", field: "offers" },
  { part: "whom", field: "recipientIds" },
] as const satisfies { part: BriefPart; field: keyof BriefContent }[]

export type BriefGap = (typeof gaps)[number]

/**
 * What a local resource must be told before it is asked, and is not told yet. A dialogue needs no outputs: it may be
 * worth having without any.
 */
export function briefGaps(content: BriefContent): BriefGap[] {
  return gaps.filter(({ field }) => {
    if (field === "outputs" && content.kind === "dialogue") return false
    const value = content[field]
    return value === null || value.length === 0
  })
}
