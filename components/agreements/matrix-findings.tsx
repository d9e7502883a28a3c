import { confidentialityFindings, type Finding } from "#lib/confidentiality/findings"
import { sayWhenAlone } from "#lib/confidentiality/say-when"
import type { ConfidentialityTerm, Subject } from "#lib/confidentiality/terms"
import { formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

type Props = {
  locale: Locale
  rules: readonly ConfidentialityTerm[]
  partyIds: readonly string[]
  /** The one kind of information that is looked at, where it is one. */
  only?: Subject
}

/** What in the rules contradicts, never has an effect, or is left unsaid: the same for both sides. */
export function MatrixFindings({ locale, rules, partyIds, only }: Props) {
  const t = words(locale, "confidentiality")
  if (rules.length === 0) return null
  const findings = confidentialityFindings(rules, partyIds).filter(({ values }) => !only || values.subject === only)
  if (findings.length === 0) return <p className="quiet">{t("findings.none")}</p>
  return (
    <details className="no-print">
      <summary>{t("findings.count", { count: findings.length })}</summary>
      <ul className="list">
        {findings.map((finding, place) => (
          <li key={place}>
            <span className="quiet">{t(`findings.severities.${finding.severity}`)}</span>
            <br />
            {sayFinding(locale, finding)}
          </li>
        ))}
      </ul>
    </details>
  )
}

function sayFinding(locale: Locale, { code, values }: Finding): string {
  const t = words(locale, "confidentiality")
  const subject = t(`subjects.${values.subject}.label`)
  if (code === "answered_by_default") {
    const audiences = values.audiences.map(audience => t(`audiences.${audience}.label`))
    return t(`findings.${code}`, { subject, audiences: formatList(locale, audiences) })
  }
  const place = { subject, audience: t(`audiences.${values.audience}.label`) }
  if (code === "contradictory_terms" || code === "overlapping_terms") {
    const [strict, loose] = [t(`permissions.${values.strict}.label`), t(`permissions.${values.loose}.label`)]
    return t(`findings.${code}`, { ...place, strict, loose })
  }
  if (code !== "term_never_decides" && code !== "silent_after_end") return t(`findings.${code}`, place)
  const permission = t(`permissions.${values.permission}.label`)
  return t(`findings.${code}`, { ...place, permission, circumstance: sayWhenAlone(locale, values) })
}
