import type { PasskeyAnswer } from "#lib/accounts/second-factor/schema"
import type { EvidenceValue } from "#lib/agreements/evidence/chain"
import { sha256 } from "#lib/agreements/terms/canonical"
import { now } from "#lib/clock"
import type { Prisma } from "#lib/db/generated/client"

/** How the person proved who they are: what the intent keeps of it, and what the record says. */
export type SigningProof = {
  kept: Pick<Prisma.SigningIntentUncheckedUpdateManyInput, "method"> & Prisma.SigningIntentUncheckedUpdateManyInput
  recorded: { authMethods: string; stepUpAgeSeconds: number } & Record<string, EvidenceValue>
}

/** No key of the person's signs this way, and the record says so. */
export function byCode(kind: "totp" | "recovery", steppedUpAt: Date): SigningProof {
  return {
    kept: { method: kind === "totp" ? "password_totp" : "password_recovery" },
    recorded: {
      authMethods: `password+${kind}`,
      credentialIdSha256: null,
      publicKeySha256: null,
      assertionSha256: null,
      stepUpAgeSeconds: Math.round((now().getTime() - steppedUpAt.getTime()) / 1_000),
    },
  }
}

/** A key of the person's has signed the intent's own digest: what it gave is kept for whoever checks it. */
export function byPasskey(
  { credentialId, publicKey }: { credentialId: string; publicKey: Uint8Array<ArrayBuffer> },
  { authenticatorData, clientDataJSON, signature }: PasskeyAnswer["response"],
): SigningProof {
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, "base64url"))
  const assertion = bytes(signature)
  return {
    kept: {
      method: "passkey",
      credentialId,
      publicKey,
      authenticatorData: bytes(authenticatorData),
      clientData: bytes(clientDataJSON),
      assertion,
    },
    recorded: {
      authMethods: "passkey",
      credentialIdSha256: sha256(bytes(credentialId)),
      publicKeySha256: sha256(publicKey),
      assertionSha256: sha256(assertion),
      stepUpAgeSeconds: 0,
    },
  }
}
