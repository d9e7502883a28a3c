import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextArea, TextField } from "#components/form/field"
import { FileField } from "#components/form/file-field"
import { Form } from "#components/form/form"
import { today } from "#lib/clock"
import { uploadEndings } from "#lib/files/uploads"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import type { ObligationView } from "#lib/projects/obligations/views"
import { submitNote, submitReport } from "../actions"

/** For those who owe it: say that it was done, or write down a visit or a talk. */
export function Report({ locale, obligation }: { locale: Locale; obligation: ObligationView }) {
  const t = words(locale, "projects")
  const { projectId, id, version, way, reports, parties } = obligation
  const isNote = way === "rhythm"
  const heading = isNote ? "headingNote" : reports.length > 0 ? "headingAgain" : "heading"
  const labels = {
    doneOn: t("obligations.report.doneOn"),
    words: t(isNote ? "obligations.report.noteWords" : "obligations.report.words"),
    file: t("obligations.report.file"),
  }
  return (
    <section className="section">
      <h2>{t(`obligations.report.${heading}`)}</h2>
      <Form action={isNote ? submitNote : submitReport} words={formWords(locale)} labels={labels}>
        <Hidden name="projectId" value={projectId} />
        <Hidden name="obligationId" value={id} />
        <Hidden name="version" value={version} />
        <TextField
          name="doneOn"
          type="date"
          label={labels.doneOn}
          hint={isNote ? undefined : t("obligations.report.doneOnHint")}
          value={today()}
          width="short"
        />
        <TextArea name="words" label={labels.words} hint={t("obligations.report.wordsHint")} rows={4} />
        <FileField
          name="file"
          label={labels.file}
          hint={t("obligations.report.fileHint")}
          optional={words(locale, "common")("optional")}
          accept={uploadEndings}
        />
        <SubmitButton>
          {isNote
            ? t("obligations.report.buttonNote")
            : t("obligations.report.button", { names: sayOthers(locale, parties) })}
        </SubmitButton>
      </Form>
    </section>
  )
}
