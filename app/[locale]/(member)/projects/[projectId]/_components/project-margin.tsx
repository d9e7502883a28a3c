import { MarginNote } from "#components/ui/margin"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import type { ProjectView } from "#lib/projects/views"

/** What was agreed about working together, beside the work. */
export function ProjectMargin({ locale, project }: { locale: Locale; project: ProjectView }) {
  const t = words(locale, "projects")
  const { contactRhythmDays, endsOn, problemAnswerDays, agreementId, partnershipId } = project
  return (
    <>
      {(contactRhythmDays || endsOn) && (
        <MarginNote heading={t("rhythm.heading")}>
          <p>{contactRhythmDays ? t("rhythm.agreed", { days: contactRhythmDays }) : t("rhythm.unsaid")}</p>
        </MarginNote>
      )}
      <MarginNote heading={t("early.heading")}>
        <p>{t("early.body", { days: problemAnswerDays })}</p>
      </MarginNote>
      <MarginNote heading={words(locale, "partnerships")("sharing.heading")}>
        <p>
          <a href={`/${locale}${paths.partnerships.sharing(partnershipId)}`}>
            {words(locale, "partnerships")("sharing.link")}
          </a>
        </p>
        <p>
          <a href={`/${locale}${paths.agreements.one(agreementId)}`}>{t("agreement")}</a>
        </p>
      </MarginNote>
    </>
  )
}
