import { formatDay, formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { RemedyView } from "#lib/projects/remedies/views"
import type { ProblemView } from "#lib/projects/views"
import { Said } from "../../../_components/said"
import { RemedySteps } from "./remedy-steps"

/** Whether it is put right, as each side says it, and what the reader's side may say to that. */
export function Remedies({ locale, problem, step }: { locale: Locale; problem: ProblemView; step?: string }) {
  const t = words(locale, "projects")
  const { remedies, may } = problem
  const [last, ...earlier] = remedies
  if (!last && !may.remedy) return null
  const raiser = problem.by ? [problem.by.name] : []
  return (
    <section className="section" id="remedy">
      <h2>{t("problem.remedy.heading")}</h2>
      <p className="quiet">{t("problem.remedy.explain")}</p>
      {last ? <Remedy locale={locale} remedy={last} /> : <p>{t("problem.remedy.none")}</p>}
      {last?.state === "said" && !may.confirm && (
        <p>{t("problem.remedy.waits", { names: formatList(locale, raiser) })}</p>
      )}
      <RemedySteps locale={locale} problem={problem} step={step} />
      {earlier.length > 0 && (
        <details>
          <summary>{t("problem.remedy.earlier")}</summary>
          {earlier.map(one => (
            <Remedy key={one.id} locale={locale} remedy={one} />
          ))}
        </details>
      )}
    </section>
  )
}

function Remedy({ locale, remedy }: { locale: Locale; remedy: RemedyView }) {
  const t = words(locale, "projects")
  const { by, state, confirmed, closed } = remedy
  const said = (one: { byName: string; on: string }) => ({ name: one.byName, date: formatDay(locale, one.on) })
  return (
    <>
      <Said
        by={by}
        heading={t("problem.remedy.said", { by: by?.name ?? "", date: formatDay(locale, remedy.remediedOn) })}
        when={t("problem.remedy.by", said({ byName: remedy.byName, on: remedy.saidOn }))}
        text={remedy.how}
      />
      {confirmed && <p>{t("problem.remedy.confirmed", said(confirmed))}</p>}
      {closed && state === "withdrawn" && <p>{t("problem.remedy.withdrawn", said(closed))}</p>}
      {closed && state === "contested" && (
        <>
          <p>{t("problem.remedy.contested", said(closed))}</p>
          <blockquote dir="auto">{closed.reason}</blockquote>
        </>
      )}
    </>
  )
}
