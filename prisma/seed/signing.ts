import { type Person, systemActor } from "#lib/actor"
import { makeDocuments } from "#lib/agreements/commands/make-documents"
import { signAgreement } from "#lib/agreements/commands/sign-agreement"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { listAgreementDocuments } from "#lib/agreements/queries/list-agreement-documents"
import { prepareSignature } from "#lib/agreements/signing/commands/prepare-signature"
import type { Signed } from "#lib/agreements/signing/complete-signature"
import type { PrepareSignatureInput, SignAgreementInput } from "#lib/agreements/signing/schema"
import { storyPassword } from "#seed/personas"
import { freshCode } from "#seed/second-proof"

/** What a signatory's two forms hold, where it is not what they usually hold. */
export type SigningWish = Partial<
  Pick<PrepareSignatureInput, "digest" | "capacity"> & Pick<SignAgreementInput, "typedName" | "password" | "code">
>

/** The frozen text on paper, which the worker makes in use. */
export async function onPaper(person: Person, agreementId: string): Promise<void> {
  const documents = await listAgreementDocuments(person, agreementId)
  if (documents.some(({ kind, made }) => kind === "terms" && !made)) await makeDocuments(systemActor("story"))
}

/** The first form: what is signed, as whom. Returns the second form, filled in. */
export async function readyToSign(
  person: Person,
  agreementId: string,
  { digest, capacity = "Director", typedName = person.name, password = storyPassword, code }: SigningWish = {},
): Promise<SignAgreementInput> {
  await onPaper(person, agreementId)
  const shown = digest ?? (await getAgreement(person, agreementId))?.digest ?? "0".repeat(64)
  const asked = { agreementId, digest: shown, capacity, consent: "yes", locale: "en" } as const
  const { intentId } = await prepareSignature(person, asked)
  return { agreementId, intentId, typedName, password, code: code ?? (await freshCode(person)) }
}

/** Both forms, one after the other. */
export async function signAs(person: Person, agreementId: string, wish: SigningWish = {}): Promise<Signed> {
  return signAgreement(person, await readyToSign(person, agreementId, wish))
}
