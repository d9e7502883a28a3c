import type { ReactNode } from "react"
import { PasskeyButton } from "#components/accounts/passkey-button"
import { Form } from "#components/form/form"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { FormAction } from "#lib/web/form-state"

/** A form whose only button is a passkey. Its page is sent with scripts. */
export function PasskeyForm({
  locale,
  action,
  options,
  label,
  labels,
  children,
}: {
  locale: Locale
  action: FormAction
  options: string
  label: string
  /** Label of each field by its name. */
  labels?: Record<string, string>
  children: ReactNode
}) {
  const t = words(locale, "accounts")
  const said = { withoutScripts: t("passkey.withoutScripts"), failed: t("passkey.failed") }
  return (
    <Form action={action} words={formWords(locale)} labels={labels}>
      {children}
      <PasskeyButton act="get" options={options} label={label} words={said} />
    </Form>
  )
}
