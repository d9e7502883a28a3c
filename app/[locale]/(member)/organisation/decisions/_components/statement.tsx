import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import { Facts } from "#components/ui/facts"
import { Prose } from "#components/ui/prose"
import { formWords } from "#lib/i18n/form-words"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { Measure } from "#lib/moderation/schema"
import type { OwnDecision } from "#lib/moderation/views"
import { submitObjection } from "../actions"

/** A statement of reasons: what holds, on which facts, by which rule, where, since when, and how to object. */
export function Statement({ locale, decision }: { locale: Locale; decision: OwnDecision }) {
  const t = words(locale, "moderation")
  const label = t("decisions.appeal")
  const holds = !decision.liftedOn && (decision.measure === "content_hidden" || decision.measure === "suspended")
  const facts = [
    { term: t("decisions.facts"), value: <Prose text={decision.facts} /> },
    { term: t("decisions.rule"), value: <Prose text={decision.rule} /> },
    ...(decision.objection ? [{ term: t("decisions.objection"), value: <Prose text={decision.objection} /> }] : []),
  ]
  return (
    <section className="card" id={decision.id}>
      <h2>{t(`decisions.measures.${decision.measure as Measure}`)}</h2>
      <p>
        <bdi>{decision.memberName}</bdi>
      </p>
      <p className="quiet">
        {t("decisions.decidedOn", { day: formatDay(locale, decision.decidedOn) })}
        {decision.liftedOn && ` · ${t("decisions.lifted", { day: formatDay(locale, decision.liftedOn) })}`}
      </p>
      <Facts facts={facts} />
      {holds && <p>{t("decisions.scope")}</p>}
      {decision.canAppeal && (
        <Form
          action={submitObjection}
          words={formWords(locale)}
          labels={{ text: label }}
          one={{ name: "decisionId", value: decision.id }}
        >
          <Hidden name="decisionId" value={decision.id} />
          <TextArea
            name="text"
            label={label}
            hint={t("decisions.appealHint", { day: formatDay(locale, decision.appealBy) })}
            rows={5}
          />
          <SubmitButton quiet>{t("decisions.submit")}</SubmitButton>
        </Form>
      )}
    </section>
  )
}
