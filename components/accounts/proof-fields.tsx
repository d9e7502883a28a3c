import { CodeField } from "#components/form/code-field"
import { PasswordField } from "#components/form/password-field"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

export function proofLabels(locale: Locale): { password: string; code: string } {
  const t = words(locale, "accounts")
  return { password: t("secondProof.password"), code: t("secondProof.code") }
}

/** Password and code, asked of whoever signs, attests, ends what was signed, or changes their proofs; `hint` says why. */
export function ProofFields({ locale, hint }: { locale: Locale; hint?: string }) {
  const labels = proofLabels(locale)
  return (
    <>
      <PasswordField label={labels.password} {...(hint !== undefined && { hint })} />
      <CodeField label={labels.code} hint={words(locale, "accounts")("secondProof.codeHint")} />
    </>
  )
}
