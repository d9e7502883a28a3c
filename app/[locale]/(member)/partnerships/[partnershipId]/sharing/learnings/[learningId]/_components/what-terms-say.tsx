import type { LearningView } from "#lib/confidentiality/learnings/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** What the terms in force say to everything that the text tells, so that a yes is given with open eyes. */
export function WhatTermsSay({ locale, learning }: { locale: Locale; learning: LearningView }) {
  const t = words(locale, "confidentiality")
  const { standings, state, audience, isShut, forbidden } = learning
  if (state !== "drafting" && state !== "proposed" && !isShut) return null
  const isForbidden = standings.some(({ permission }) => permission === "never")
  return (
    <section className="section">
      <h2>{t("learnings.standings.heading")}</h2>
      <p className="quiet">{t("learnings.standings.introduction", { audience: t(`audiences.${audience}.label`) })}</p>
      <table className="stacked">
        <thead>
          <tr>
            <th scope="col">{t("learnings.standings.subject")}</th>
            <th scope="col">{t("learnings.standings.says")}</th>
          </tr>
        </thead>
        <tbody>
          {standings.map(({ subject, permission, isOver }) => (
            <tr key={subject}>
              <th scope="row">{t(`subjects.${subject}.label`)}</th>
              <td data-label={t("learnings.standings.says")}>
                {isOver ? t("learnings.standings.over") : t(`permissions.${permission}.label`)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {forbidden && <p>{t("names.forbidden", forbidden)}</p>}
      {isForbidden && <p>{t("learnings.standings.forbidden")}</p>}
      {!forbidden && !isForbidden && <p>{t("learnings.standings.free")}</p>}
    </section>
  )
}
