import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import { formWords } from "#lib/i18n/form-words"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { ObligationView } from "#lib/projects/obligations/views"
import { submitNoteContest } from "../actions"

/** For those to whom a visit or a talk is owed: say why the last one that was written down was not so. */
export function ContestNote({ locale, obligation }: { locale: Locale; obligation: ObligationView }) {
  const t = words(locale, "projects")
  const { projectId, id, version, reports } = obligation
  const last = reports.find(({ answer }) => answer?.outcome !== "contested")
  if (!last) return null
  return (
    <section className="section" id="contest">
      <h2>{t("obligations.contestNote.heading")}</h2>
      <p>{t("obligations.contestNote.explain", { by: last.by?.name ?? "", date: formatDay(locale, last.doneOn) })}</p>
      <Form action={submitNoteContest} words={formWords(locale)} labels={{ words: t("obligations.contestNote.words") }}>
        <Hidden name="projectId" value={projectId} />
        <Hidden name="obligationId" value={id} />
        <Hidden name="version" value={version} />
        <Hidden name="number" value={last.number} />
        <TextArea
          name="words"
          label={t("obligations.contestNote.words")}
          hint={t("obligations.contestNote.wordsHint")}
        />
        <SubmitButton quiet>{t("obligations.contestNote.button")}</SubmitButton>
      </Form>
    </section>
  )
}
