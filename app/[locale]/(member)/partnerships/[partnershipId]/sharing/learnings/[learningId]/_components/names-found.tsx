import { ButtonForm } from "#components/form/button-form"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import type { LearningView } from "#lib/confidentiality/learnings/views"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { sayName } from "../../../_components/say-name"
import { submitName } from "../actions"

type Place = { locale: Locale; learning: LearningView }

/** Names in the words that the reader's own side knows. Its author settles each: said otherwise, or left in on purpose. */
export function NamesFound({ locale, learning }: Place) {
  const t = words(locale, "confidentiality")
  const { names, state } = learning
  if (state !== "drafting" && state !== "proposed") return null
  const open = names.filter(({ isKept }) => !isKept)
  // One at a time, whole names first: the form's fields stand once on the page, and each answer changes the words.
  const next = learning.may.write && state === "drafting" ? (open.find(({ isWhole }) => isWhole) ?? open[0]) : undefined
  return (
    <section className="section" aria-labelledby="names">
      <h2 id="names">{t("learnings.names.heading")}</h2>
      <p className="quiet">{t(names.length === 0 ? "learnings.names.none" : "learnings.names.introduction")}</p>
      {names.length > 0 && (
        <ul className="list">
          {names.map(name => (
            <li key={name.found}>
              <strong>
                <bdi>{name.found}</bdi>
              </strong>{" "}
              <span className="quiet">
                {sayName(locale, name)} {t("learnings.names.count", { count: name.count })}{" "}
                {!name.isWhole && t("learnings.names.short")}
              </span>
              {name.isKept && <p>{t("learnings.names.isKept")}</p>}
              {name === next && <Settle {...{ locale, learning, name }} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Settle({ locale, learning, name }: Place & { name: LearningView["names"][number] }) {
  const t = words(locale, "confidentiality")
  const { partnershipId, id: learningId, version } = learning
  const { found, kind } = name
  const labels = { instead: t("learnings.names.instead") }
  return (
    <>
      <Form action={submitName} words={formWords(locale)} labels={labels} one={{ name: "found", value: found }}>
        <Hidden name="partnershipId" value={partnershipId} />
        <Hidden name="learningId" value={learningId} />
        <Hidden name="version" value={version} />
        <Hidden name="found" value={found} />
        <Hidden name="way" value="anonymise" />
        <TextField
          name="instead"
          label={labels.instead}
          width="medium"
          value={t(`learnings.names.placeholder.${kind}`)}
        />
        <SubmitButton>{t("learnings.names.anonymise")}</SubmitButton>
      </Form>
      <ButtonForm action={submitName} hidden={{ partnershipId, learningId, version, found, way: "keep" }} quiet>
        {t("learnings.names.keep", { found })}
      </ButtonForm>
    </>
  )
}
