import { ButtonForm } from "#components/form/button-form"
import { SubmitButton } from "#components/form/buttons"
import { RadioGroup } from "#components/form/choices"
import { SelectField, TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import type { OwnMember } from "#lib/accounts/views"
import type { Person } from "#lib/actor"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { listGroups } from "#lib/members/profile/lists"
import { requestLocale } from "#lib/web/request"
import { submitAnsweringMember, submitInvitedMember } from "../actions"

type Props = { person: Person; members: OwnMember[]; organisation: string }

/** For which organisation the reader answers: another of their own, or one that is registered here and now. */
export function AnswerFor({ person, members, organisation }: Props) {
  const t = words(requestLocale(), "agreements")
  const others = members.filter(({ id, isSuspended }) => !isSuspended && id !== person.member?.id)
  return (
    <>
      {others.length > 0 && (
        <section className="section">
          <h2>{t("invitation.answer.insteadHeading")}</h2>
          {others.map(({ id, name }) => (
            <ButtonForm key={id} action={submitAnsweringMember} hidden={{ memberId: id }} quiet>
              {t("invitation.answer.instead", { member: name })}
            </ButtonForm>
          ))}
        </section>
      )}
      <section className="section">
        <h2>{t(person.member ? "invitation.answer.registerOtherHeading" : "invitation.answer.registerHeading")}</h2>
        <RegisterForm organisation={organisation} />
      </section>
    </>
  )
}

function RegisterForm({ organisation }: { organisation: string }) {
  const locale = requestLocale()
  const t = words(locale, "members")
  const labels = { kind: t("register.kind"), name: t("register.name"), country: t("register.country") }
  const kinds = (["local_resource", "corporate"] as const).map(value => ({
    value,
    label: t(`register.${value}`),
    hint: t(`register.${value}Hint`),
  }))
  const countries = listGroups("countries", locale).flatMap(({ choices }) => choices)
  return (
    <Form action={submitInvitedMember} words={formWords(locale)} labels={labels}>
      <RadioGroup name="kind" legend={labels.kind} choices={kinds} />
      <TextField name="name" label={labels.name} hint={t("register.nameHint")} value={organisation} />
      <SelectField name="country" label={labels.country} choices={countries} empty={t("register.chooseCountry")} />
      <SubmitButton quiet={organisation === ""}>{t("register.submit")}</SubmitButton>
    </Form>
  )
}
