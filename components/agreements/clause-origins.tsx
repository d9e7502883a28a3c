import { ChangedText } from "#components/agreements/changed-words"
import type { SaidOrigin } from "#lib/agreements/terms/said"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** Under the parties' own words: what in them is the network's text, unchanged or changed, and in what. */
export function ClauseOrigins({ locale, origins }: { locale: Locale; origins: SaidOrigin[] }) {
  const t = words(locale, "agreements")
  return (
    <ul className="origins">
      {origins.map(({ paragraph, title, version, digest, parts }) => (
        <li key={paragraph}>
          {parts === null ? (
            <>
              {t("clauses.unchanged", { paragraph, title, version })}{" "}
              <bdi dir="ltr">
                <code>{digest.slice(0, 16)}</code>
              </bdi>
            </>
          ) : (
            <details>
              <summary>{t("clauses.changed", { paragraph, title, version })}</summary>
              <ChangedText className="agreed-text diff" locale={locale} parts={parts} />
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}
