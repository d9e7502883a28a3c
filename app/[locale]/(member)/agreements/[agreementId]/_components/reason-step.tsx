import type { ReactNode } from "react"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import { Page } from "#components/layout/page"
import type { AgreementView } from "#lib/agreements/views"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import type { FormAction } from "#lib/web/form-state"

/** A step that cannot be taken without saying why: what follows from it, the reason, the button that names the act. */
export function ReasonStep({
  locale,
  agreement,
  step,
  lead,
  button,
  action,
  children,
}: {
  locale: Locale
  agreement: AgreementView
  step: "decline" | "reopen" | "recall" | "withdraw"
  lead: string
  button: string
  action: FormAction
  children?: ReactNode
}) {
  const t = words(locale, "agreements")
  const back = { href: `/${locale}${paths.agreements.one(agreement.id)}`, label: agreement.title }
  const label = t(`${step}.reason`)
  return (
    <Page title={t(`${step}.title`)} back={back} lead={<p>{lead}</p>}>
      {children}
      <Form action={action} words={formWords(locale)} labels={{ reason: label }}>
        <Hidden name="agreementId" value={agreement.id} />
        <Hidden name="version" value={agreement.version} />
        <TextArea name="reason" label={label} hint={t(`${step}.reasonHint`)} rows={4} />
        <SubmitButton danger>{button}</SubmitButton>
      </Form>
    </Page>
  )
}
