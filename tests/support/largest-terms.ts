import { exampleTerms } from "#lib/agreements/terms/example-terms"
import { fieldsOf, sectionKeys } from "#lib/agreements/terms/fields"
import type { Terms } from "#lib/agreements/terms/schema"
import { rowsMax } from "#lib/agreements/terms/values"

/** The largest terms that a form can make: every list but the parties' is as long as it may be, and points all over. */
export function largestTerms(): Terms {
  return exampleTerms(sections => {
    const copies = <Row extends { id: string }>(rows: readonly Row[], prefix: string) =>
      Array.from({ length: rowsMax }, (_, place) => ({
        ...(rows[place % rows.length] as Row),
        id: `${prefix}${place + 1}`,
      }))
    for (const section of sectionKeys) {
      for (const field of fieldsOf(section)) {
        if (field.kind !== "rows" || field.key === "parties") continue
        const lists = sections[section] as unknown as Record<string, { id: string }[]>
        lists[field.key] = copies(lists[field.key] ?? [], field.prefix)
      }
    }
    // A language has one title.
    sections.legal.titles = sections.legal.titles?.map((title, place) => ({
      ...title,
      language: `${String.fromCharCode(97 + (place % 26), 97 + (Math.floor(place / 26) % 26))}x`,
      title: "The same in another language",
    }))
    for (const [place, milestone] of sections.timeline.milestones.entries()) milestone.outputId = `o${place + 1}`
    for (const [place, payment] of sections.price.payments.entries()) payment.milestoneId = `m${place + 1}`
    for (const [place, output] of sections.services.outputs.entries())
      output.dueOn = sections.timeline.milestones[place]?.dueOn ?? null
  })
}
