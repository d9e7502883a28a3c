import type { Person } from "#lib/actor"
import { formatDay, formatMoment } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { listDocumentOpenings } from "#lib/partnerships/queries/list-document-openings"
import type { ObligationView } from "#lib/projects/obligations/views"
import { HandedFile } from "../../../_components/handed-file"
import { Said } from "../../../_components/said"

/** Of a visit or a talk nothing is missing: it was so, or it was not. */
function answerKey(way: ObligationView["way"], outcome: "confirmed" | "contested") {
  return way === "rhythm" && outcome === "contested" ? "noteContested" : outcome
}

/** Everything that was said of a duty, newest first, each in the ink of who said it. */
export async function Reports({
  locale,
  person,
  obligation,
}: {
  locale: Locale
  person: Person
  obligation: ObligationView
}) {
  const t = words(locale, "projects")
  const { reports, partnershipId, way } = obligation
  if (reports.length === 0) return null
  const fileIds = reports.flatMap(({ file }) => file?.id ?? [])
  const openings = await listDocumentOpenings(person, partnershipId, fileIds)
  const when = (name: string, moment: Date) => t("milestone.history.by", { name, moment: formatMoment(locale, moment) })
  return (
    <section className="section">
      <h2>{t("obligations.history.heading")}</h2>
      {reports.map(({ number, by, byName, at, doneOn, words: said, file, answer }) => (
        <div key={number}>
          {answer && (
            <Said
              by={answer.by}
              heading={t(`obligations.history.${answerKey(way, answer.outcome)}`, { by: answer.by?.name ?? "" })}
              when={when(answer.byName, answer.at)}
              text={answer.words}
            />
          )}
          <Said
            by={by}
            heading={t(way === "rhythm" ? "obligations.history.noted" : "obligations.history.reported", {
              by: by?.name ?? "",
              date: formatDay(locale, doneOn),
            })}
            when={when(byName, at)}
            text={said}
          >
            {file && <HandedFile locale={locale} file={file} openings={openings} />}
          </Said>
        </div>
      ))}
    </section>
  )
}
