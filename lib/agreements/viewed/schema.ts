import { z } from "zod"
import { digest, markSectionInput } from "#lib/agreements/schema"
import { sectionKeys } from "#lib/agreements/terms/fields"

const number = z.coerce.number().int().min(0).max(999_999)

/** The two versions that a comparison holds against each other: the page to which somebody comes back. */
export const comparedVersions = z.object({ from: number, to: number.min(1) })

export const viewedSectionInput = z.object({
  agreementId: z.uuid(),
  section: z.enum(sectionKeys),
  seen: digest,
  ...comparedVersions.shape,
})
export type ViewedSectionInput = Pick<z.infer<typeof viewedSectionInput>, "agreementId" | "section" | "seen">

/** A yes to a section, said beside what changed in it. */
export const markComparedInput = z.object({ ...markSectionInput.shape, ...comparedVersions.shape })
