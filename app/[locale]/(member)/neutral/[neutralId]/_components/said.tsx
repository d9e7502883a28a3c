import { For } from "#components/agreements/mentions"
import { NeutralMark } from "#components/agreements/neutral-mark"
import { PutSteps } from "#components/agreements/put-steps"
import { Prose } from "#components/ui/prose"
import { SideName } from "#components/ui/side-name"
import type { NeutralReading } from "#lib/agreements/neutral/views"
import { isSectionKey } from "#lib/agreements/terms/fields"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

type Props = { locale: Locale; reading: NeutralReading }

/** Comments that nobody has put away yet, section by section as they were said. The others stand in the record. */
export function Said({ locale, reading }: Props) {
  const t = words(locale, "agreements")
  const open = reading.comments.filter(comment => !comment.isResolved)
  return (
    <section className="section" aria-labelledby="said">
      <h2 id="said">{t("neutral.reading.said")}</h2>
      {open.length === 0 && <p className="quiet">{t("neutral.reading.saidNone")}</p>}
      {open.map(comment => {
        const party = reading.parties.find(one => one.memberId === comment.memberId)
        const ink = party ? (party.kind === "corporate" ? "said-company" : "said-local") : ""
        const day = formatDay(locale, comment.writtenAt.toISOString().slice(0, 10))
        return (
          <article key={comment.id} className={`said ${ink}`}>
            <header>
              {party ? <SideName kind={party.kind} name={party.name} /> : <NeutralMark locale={locale} />}
              <span className="quiet">
                {t("comments.byAndDay", { name: comment.writtenByName, day, number: comment.revisionNumber })}
              </span>
            </header>
            {isSectionKey(comment.section) && (
              <p className="quiet">{words(locale, "terms")(`section.${comment.section}.title`)}</p>
            )}
            <For locale={locale} {...comment} />
            <Prose text={comment.text} />
            <PutSteps locale={locale} steps={comment.steps} />
          </article>
        )
      })}
    </section>
  )
}
