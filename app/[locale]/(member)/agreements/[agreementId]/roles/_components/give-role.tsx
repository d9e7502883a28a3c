import { Hidden, SubmitButton } from "#components/form/buttons"
import { RadioGroup } from "#components/form/choices"
import { SelectField } from "#components/form/field"
import { Form } from "#components/form/form"
import { signingRoles } from "#lib/agreements/roles/policy"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { submitGiveRole } from "../actions"
import type { RolesProps } from "./roles-props"

/** Gives one more colleague a part in the signing, by those who write for the side. */
export function GiveRole({ locale, agreement, roles }: RolesProps) {
  const t = words(locale, "agreements")
  if (!roles.mayName) return null
  const labels = { userId: t("roles.give.who"), kind: t("roles.give.kind") }
  const kinds = signingRoles.filter(kind => kind === "copy" || roles.mayNameApprovers)
  return (
    <section className="section" aria-labelledby="give">
      <h2 id="give">{t("roles.give.heading")}</h2>
      <Form action={submitGiveRole} words={formWords(locale)} labels={labels}>
        <Hidden name="agreementId" value={agreement.id} />
        <SelectField
          name="userId"
          label={labels.userId}
          empty={t("roles.give.choose")}
          choices={roles.colleagues.map(({ userId: value, name: label }) => ({ value, label }))}
        />
        <RadioGroup
          name="kind"
          legend={labels.kind}
          choices={kinds.map(value => ({ value, label: t(`roles.give.${value}`) }))}
          value={kinds.length === 1 ? "copy" : undefined}
        />
        <SubmitButton>{t("roles.give.submit")}</SubmitButton>
      </Form>
    </section>
  )
}
