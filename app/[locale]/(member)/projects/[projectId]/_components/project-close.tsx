import { ButtonForm } from "#components/form/button-form"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { ProjectView } from "#lib/projects/views"
import { submitCourse } from "../actions"

/** Offered once nothing is open any more. */
export function ProjectClose({ locale, project }: { locale: Locale; project: ProjectView }) {
  const t = words(locale, "projects")
  if (!project.mayComplete || project.milestones.length === 0) return null
  return (
    <section className="section card">
      <h2>{t("complete.heading")}</h2>
      <p>{t("complete.explain")}</p>
      <ButtonForm
        action={submitCourse}
        quiet
        hidden={{ projectId: project.id, version: project.version, event: "complete" }}
      >
        {t("complete.button")}
      </ButtonForm>
    </section>
  )
}
