import { z } from "zod"
import { seal, unseal } from "#lib/seal"

/** What rests encrypted of a code app; the recovery codes only until the person has confirmed that the app works. */
const codeAppSecrets = z.object({ secret: z.string(), recoveryCodes: z.array(z.string()) })
type CodeAppSecrets = z.infer<typeof codeAppSecrets>

export function sealCodeApp(secrets: CodeAppSecrets): Uint8Array<ArrayBuffer> {
  return seal("code app", secrets)
}

export function openCodeApp(sealed: Uint8Array): CodeAppSecrets {
  return codeAppSecrets.parse(unseal("code app", sealed))
}
