import { z } from "zod"

export const markReadInput = z.object({ notificationId: z.uuid() })
export type MarkReadInput = z.infer<typeof markReadInput>

export const markAllReadInput = z.object({})
export type MarkAllReadInput = z.infer<typeof markAllReadInput>
