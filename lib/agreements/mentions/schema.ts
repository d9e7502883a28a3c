import { z } from "zod"

/** Ids of representatives, as they were offered. */
export const mentions = z.array(z.uuid()).max(50).optional()
