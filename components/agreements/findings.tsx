import type { Finding } from "#lib/agreements/checks/check"
import { sayFinding, severities } from "#lib/agreements/checks/say-finding"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

type Props = {
  locale: Locale
  agreementId: string
  findings: readonly Finding[]
  withPlace?: boolean
  /** A heading right above says already how much the gravest of them weigh. */
  isHeaded?: boolean
}

/** What the checks found, gravest first, under its weight in words and each with a way to its place. */
export function Findings({ findings, isHeaded, ...manner }: Props) {
  const c = words(manner.locale, "checks")
  const gravest = severities.find(severity => findings.some(finding => finding.severity === severity))
  return (
    <ul className="findings">
      {severities.map(severity => {
        const own = findings.filter(finding => finding.severity === severity)
        if (own.length === 0) return null
        return (
          <li key={severity} className={`finding-${severity}`}>
            <strong className={isHeaded && severity === gravest ? "visually-hidden" : undefined}>
              {c(`severity.${severity}`)}
            </strong>
            {own.length === 1 && own[0] ? <One finding={own[0]} {...manner} /> : <Several findings={own} {...manner} />}
          </li>
        )
      })}
    </ul>
  )
}

function Several({ findings, ...manner }: Omit<Props, "isHeaded">) {
  return (
    <ul>
      {findings.map((finding, index) => (
        <li key={index}>
          <One finding={finding} {...manner} />
        </li>
      ))}
    </ul>
  )
}

function One({ locale, agreementId, finding, withPlace }: Omit<Props, "findings" | "isHeaded"> & { finding: Finding }) {
  const t = words(locale, "agreements")
  const section = words(locale, "terms")(`section.${finding.section}.title`)
  return (
    <>
      <p>{sayFinding(locale, finding)}</p>
      {withPlace && (
        <a href={`/${locale}${paths.agreements.section(agreementId, finding.section)}`}>{t("look.go", { section })}</a>
      )}
    </>
  )
}
