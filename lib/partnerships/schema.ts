import { z } from "zod"
import { partnershipLifecycle } from "#lib/partnerships/lifecycle"

export const openPartnershipInput = z.object({
  parties: z.array(
    z.object({
      memberId: z.uuid(),
      kind: z.enum(["corporate", "local_resource"]),
      name: z.string().trim().min(1, "required").max(200, "tooLong"),
    }),
  ),
  /** The party among them that is not here yet. */
  awaitedId: z.uuid().optional(),
})
export type OpenPartnershipInput = z.infer<typeof openPartnershipInput>

export const advanceStageInput = z.object({
  partnershipId: z.uuid(),
  stage: z.enum(partnershipLifecycle.states),
})
export type AdvanceStageInput = z.infer<typeof advanceStageInput>

/** A file of the partnership, or what an agreement is handed out as. */
export const documentKinds = ["file", "terms", "final", "export", "record", "notice", "calendar"] as const
export type DocumentKind = (typeof documentKinds)[number]

export const noteDocumentOpenedInput = z.object({
  partnershipId: z.uuid(),
  kind: z.enum(documentKinds),
  /** Of the file, the agreement or the notice. */
  documentId: z.uuid(),
})
export type NoteDocumentOpenedInput = z.infer<typeof noteDocumentOpenedInput>
