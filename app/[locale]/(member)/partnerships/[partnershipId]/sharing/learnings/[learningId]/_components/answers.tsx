import { Said } from "#app/[locale]/(member)/projects/[projectId]/_components/said"
import type { LearningView } from "#lib/confidentiality/learnings/views"
import { formatDay, formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** What the others said, to this text and to the ones before it. */
export function Answers({ locale, learning }: { locale: Locale; learning: LearningView }) {
  const t = words(locale, "confidentiality")
  const { answers, waitingFor } = learning
  const names = waitingFor.map(party => party.name)
  if (answers.length === 0 && names.length === 0) return null
  return (
    <section className="section">
      <h2>{t("learnings.view.answers")}</h2>
      {answers.map(answer => (
        <Said
          key={`${answer.digest} ${answer.by?.memberId}`}
          by={answer.by}
          heading={t(`learnings.verdicts.${answer.verdict}`)}
          when={t("learnings.view.by", { name: answer.byName, date: formatDay(locale, answer.on) })}
          text={answer.words}
        >
          {answer.verdict === "approve" && (
            <p>
              {answer.until
                ? t("learnings.list.until", { date: formatDay(locale, answer.until) })
                : t("learnings.list.withoutEnd")}
            </p>
          )}
          {!answer.holds && <p className="quiet">{t("learnings.view.earlier")}</p>}
        </Said>
      ))}
      {names.length > 0 && (
        <p className="quiet">
          {t("learnings.view.waitingFor", { names: formatList(locale, names), count: names.length })}
        </p>
      )}
    </section>
  )
}
