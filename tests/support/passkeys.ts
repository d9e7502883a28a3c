import { addPasskey } from "#lib/accounts/second-factor/commands/add-passkey"
import { beginPasskey } from "#lib/accounts/second-factor/commands/begin-passkey"
import { getPasskeyOffer } from "#lib/accounts/second-factor/queries/get-passkey-offer"
import { getPasskeyRequest } from "#lib/accounts/second-factor/queries/get-passkey-request"
import type { Person } from "#lib/actor"
import { signWithPasskey } from "#lib/agreements/signing/commands/sign-with-passkey"
import type { Signed } from "#lib/agreements/signing/complete-signature"
import { asSystem } from "#lib/db/door"
import { storyPassword } from "#seed/personas"
import { freshCode } from "#seed/second-proof"
import { type Made, signing } from "#tests/support/agreements"
import { anAuthenticator, type KeyKind } from "#tests/support/authenticator"

/** A device of the person's with a passkey for their account. */
export async function withPasskey(person: Person, kind?: KeyKind) {
  await beginPasskey(person, { password: storyPassword, code: await freshCode(person) })
  const device = anAuthenticator(kind)
  const offer = (await getPasskeyOffer(person))?.options ?? ""
  await addPasskey(person, { name: "Phone", answer: device.create(offer) })
  return device
}

/** What a signatory is asked by the page that signs with a passkey: the form, the options, and the intent's digest. */
export async function readyForPasskey(person: Person, made: Made) {
  const { intentId, agreementId, typedName } = await signing(person, made)
  const { digest } = await asSystem("tests", tx => tx.signingIntent.findUniqueOrThrow({ where: { id: intentId } }))
  const options = (await getPasskeyRequest(person, digest))?.options ?? ""
  return { form: { intentId, agreementId, typedName }, options, digest }
}

export async function signByPasskey(person: Person, made: Made, kind?: KeyKind): Promise<Signed> {
  const device = await withPasskey(person, kind)
  const { form, options } = await readyForPasskey(person, made)
  return signWithPasskey(person, { ...form, answer: device.get(options) })
}
