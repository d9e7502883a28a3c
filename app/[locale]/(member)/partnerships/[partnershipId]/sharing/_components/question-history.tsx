import type { SharingQuestionView } from "#lib/confidentiality/views"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

/** What the reader's own organisation asked before. The other side does not see it. */
export function QuestionHistory({
  locale,
  partnershipId,
  questions,
}: {
  locale: Locale
  partnershipId: string
  questions: SharingQuestionView[]
}) {
  const t = words(locale, "confidentiality")
  return (
    <section className="section">
      <h2>{t("mayShare.history.heading")}</h2>
      <p className="quiet">{t(questions.length === 0 ? "mayShare.history.empty" : "mayShare.history.introduction")}</p>
      {questions.length > 0 && (
        <table className="stacked">
          <thead>
            <tr>
              <th scope="col">{t("mayShare.history.columns.subject")}</th>
              <th scope="col">{t("mayShare.history.columns.audience")}</th>
              <th scope="col">{t("mayShare.history.columns.answer")}</th>
              <th scope="col">{t("mayShare.history.columns.askedBy")}</th>
              <th scope="col">{t("mayShare.history.columns.askedAt")}</th>
            </tr>
          </thead>
          <tbody>
            {questions.map(question => (
              <tr key={question.id}>
                <th scope="row">
                  <a href={`/${locale}${paths.partnerships.sharing(partnershipId)}?asked=${question.id}`}>
                    {t(`subjects.${question.subject}.label`)}
                  </a>
                </th>
                <td data-label={t("mayShare.history.columns.audience")}>{t(`audiences.${question.audience}.label`)}</td>
                <td data-label={t("mayShare.history.columns.answer")}>
                  {question.basis === "ended" ? t("mayShare.result.over") : t(`answers.${question.permission}`)}
                </td>
                <td data-label={t("mayShare.history.columns.askedBy")}>
                  <bdi>{question.askedByName}</bdi>
                </td>
                <td data-label={t("mayShare.history.columns.askedAt")}>
                  {formatDay(locale, question.askedAt.toISOString().slice(0, 10))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
