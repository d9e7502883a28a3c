import type { Finding } from "#lib/agreements/checks/check"
import { gravestFirst, sayFinding } from "#lib/agreements/checks/say-finding"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

/** What the checks found, gravest first, each with its weight in words and a way to the place. */
export function Findings({
  locale,
  agreementId,
  findings,
  withPlace,
}: {
  locale: Locale
  agreementId: string
  findings: readonly Finding[]
  withPlace?: boolean
}) {
  const t = words(locale, "agreements")
  const c = words(locale, "checks")
  const s = words(locale, "terms")
  return (
    <ul className="findings">
      {gravestFirst(findings).map((finding, index) => (
        <li key={index} className={`finding-${finding.severity}`}>
          <strong>{c(`severity.${finding.severity}`)}</strong>
          <p>{sayFinding(locale, finding)}</p>
          {withPlace && (
            <a href={`/${locale}${paths.agreements.section(agreementId, finding.section)}`}>
              {t("look.go", { section: s(`section.${finding.section}.title`) })}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
