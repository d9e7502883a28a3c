import { ButtonForm } from "#components/form/button-form"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextArea } from "#components/form/field"
import { FileField } from "#components/form/file-field"
import { Form } from "#components/form/form"
import { uploadEndings } from "#lib/files/uploads"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import type { MilestoneView } from "#lib/projects/views"
import { submitHandIn, submitStart } from "../actions"

/** For those who owe the milestone: say that it has begun, hand it in, hand it in again. */
export function HandIn({ locale, milestone }: { locale: Locale; milestone: MilestoneView }) {
  const t = words(locale, "projects")
  const { projectId, id: milestoneId, version, submissions, parties } = milestone
  const names = sayOthers(locale, parties)
  const labels = { note: t("milestone.submit.note"), file: t("milestone.submit.file") }
  return (
    <section className="section">
      <h2>{t(submissions.length > 0 ? "milestone.submit.headingAgain" : "milestone.submit.heading")}</h2>
      <Form action={submitHandIn} words={formWords(locale)} labels={labels}>
        <Hidden name="projectId" value={projectId} />
        <Hidden name="milestoneId" value={milestoneId} />
        <Hidden name="version" value={version} />
        <TextArea name="note" label={labels.note} hint={t("milestone.submit.noteHint")} />
        <FileField
          name="file"
          label={labels.file}
          hint={t("milestone.submit.fileHint")}
          optional={words(locale, "common")("optional")}
          accept={uploadEndings}
        />
        <SubmitButton>{t("milestone.submit.button", { names })}</SubmitButton>
      </Form>
      {milestone.may.start && (
        <div className="section">
          <ButtonForm action={submitStart} quiet hidden={{ projectId, milestoneId, version }}>
            {t("milestone.start.button")}
          </ButtonForm>
          <p className="quiet">{t("milestone.start.explain")}</p>
        </div>
      )}
    </section>
  )
}
