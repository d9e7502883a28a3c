import type { NeutralReading } from "#lib/agreements/neutral/views"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

/** Every version that was handed over, with what changed in it. */
export function Versions({ locale, reading }: { locale: Locale; reading: NeutralReading }) {
  const t = words(locale, "agreements")
  return (
    <section className="section" aria-labelledby="versions">
      <h2 id="versions">{t("neutral.reading.versions")}</h2>
      <ol className="list" reversed>
        {reading.revisions.map((revision, index) => {
          const member = reading.parties.find(({ memberId }) => memberId === revision.authorId)?.name ?? ""
          const day = revision.proposedAt ? formatDay(locale, revision.proposedAt.toISOString().slice(0, 10)) : ""
          const before = reading.revisions[index + 1]
          return (
            <li key={revision.number}>
              <strong>{t("neutral.reading.version", { number: revision.number })}</strong>{" "}
              <span className="quiet">{t("neutral.reading.by", { name: revision.savedByName, member, day })}</span>
              {revision.note !== "" && <p dir="auto">{t("history.note", { note: revision.note })}</p>}
              <ul className="ways">
                <li>
                  <a href={`/${locale}${paths.neutral.version(reading.id, revision.number)}`}>
                    {t("history.read", { number: revision.number })}
                  </a>
                </li>
                {before && (
                  <li>
                    <a href={`/${locale}${paths.neutral.compare(reading.id, before.number, revision.number)}`}>
                      {t("neutral.reading.compare", { number: before.number })}
                    </a>
                  </li>
                )}
              </ul>
            </li>
          )
        })}
      </ol>
      <p>
        <a href={`/${locale}${paths.neutral.record(reading.id)}`}>{t("neutral.reading.record")}</a>
      </p>
    </section>
  )
}
