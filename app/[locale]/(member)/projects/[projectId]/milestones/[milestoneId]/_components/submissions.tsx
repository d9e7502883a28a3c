import type { Person } from "#lib/actor"
import { formatMoment } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { listDocumentOpenings } from "#lib/partnerships/queries/list-document-openings"
import type { DocumentOpeningView } from "#lib/partnerships/views"
import type { MilestoneView, SubmissionView } from "#lib/projects/views"
import { HandedFile } from "../../../_components/handed-file"
import { Said } from "../../../_components/said"

/** Everything that was handed in and answered, newest first, each in the ink of who said it. */
export async function Submissions({
  locale,
  person,
  milestone,
}: {
  locale: Locale
  person: Person
  milestone: MilestoneView
}) {
  const t = words(locale, "projects")
  if (milestone.submissions.length === 0) return null
  const fileIds = milestone.submissions.flatMap(({ file }) => file?.id ?? [])
  const openings = await listDocumentOpenings(person, milestone.partnershipId, fileIds)
  return (
    <section className="section">
      <h2>{t("milestone.history.heading")}</h2>
      {milestone.submissions.map(submission => (
        <Turn key={submission.number} locale={locale} submission={submission} openings={openings} />
      ))}
    </section>
  )
}

function Turn({
  locale,
  submission,
  openings,
}: {
  locale: Locale
  submission: SubmissionView
  openings: readonly DocumentOpeningView[]
}) {
  const t = words(locale, "projects")
  const { by, byName, number, submittedAt, note, file, answer } = submission
  return (
    <>
      {answer && (
        <Said
          by={answer.by}
          heading={t(`milestone.history.${answer.outcome}`, { by: answer.by?.name ?? "" })}
          when={t("milestone.history.by", { name: answer.byName, moment: formatMoment(locale, answer.at) })}
          text={answer.words}
        />
      )}
      <Said
        by={by}
        heading={t("milestone.history.submitted", { by: by?.name ?? "", number })}
        when={t("milestone.history.by", { name: byName, moment: formatMoment(locale, submittedAt) })}
        text={note}
      >
        {file && <HandedFile locale={locale} file={file} openings={openings} />}
      </Said>
    </>
  )
}
