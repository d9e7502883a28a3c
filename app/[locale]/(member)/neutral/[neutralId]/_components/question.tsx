import { ButtonForm } from "#components/form/button-form"
import { Page } from "#components/layout/page"
import { Prose } from "#components/ui/prose"
import { SideName } from "#components/ui/side-name"
import type { NeutralRole } from "#lib/agreements/neutral/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import { submitAnswer } from "../../actions"

/** Who asks, why, and what it means to say yes. Nothing of the agreement itself. */
export function Question({ locale, role: { id, parties, reason } }: { locale: Locale; role: NeutralRole }) {
  const t = words(locale, "agreements")
  const back = { href: `/${locale}${paths.neutral.all}`, label: t("neutral.own.title") }
  const lead = <p>{t("neutral.question.lead", { names: sayOthers(locale, parties) })}</p>
  return (
    <Page title={t("neutral.question.title")} back={back} lead={lead}>
      <ul className="list">
        {parties.map(({ memberId, kind, name }) => (
          <li key={memberId}>
            <SideName kind={kind} name={name} />
          </li>
        ))}
      </ul>
      <section className="section" aria-labelledby="why">
        <h2 id="why">{t("neutral.question.reason")}</h2>
        <Prose text={reason} />
      </section>
      <section className="section" aria-labelledby="what">
        <h2 id="what">{t("neutral.question.what")}</h2>
        <ul>
          {(["sees", "writes", "secret", "conflict", "ends"] as const).map(point => (
            <li key={point}>{t(`neutral.question.${point}`)}</li>
          ))}
        </ul>
        <div className="buttons">
          <ButtonForm action={submitAnswer} hidden={{ neutralId: id, answer: "accept" }}>
            {t("neutral.question.yes")}
          </ButtonForm>
          <ButtonForm action={submitAnswer} hidden={{ neutralId: id, answer: "decline" }} quiet>
            {t("neutral.question.no")}
          </ButtonForm>
        </div>
      </section>
    </Page>
  )
}
