import type { ReactNode } from "react"
import { ChangedText } from "#components/agreements/changed-words"
import type { MemberKind } from "#lib/actor"
import type { SaidAlso, SaidInLanguage, SaidLanguage } from "#lib/agreements/terms/said"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

type Manner = { locale: Locale; ink?: MemberKind }

/** Words beside the same words in other languages: columns on a desk, one under the other on a phone. */
export function InLanguages({ also, children, ...manner }: Manner & { also: SaidAlso; children: ReactNode }) {
  return (
    <div className="in-languages">
      <div>
        <LanguageName locale={manner.locale} language={also.own} />
        <div lang={also.own.language}>{children}</div>
      </div>
      {also.others.map(other => (
        <OtherLanguage key={other.language} other={other} {...manner} />
      ))}
    </div>
  )
}

/** A heading in other languages, a line each under it. */
export function AlsoHeading({ also, ...manner }: Manner & { also: SaidAlso }) {
  return also.others.map(other => <OtherLanguage key={other.language} other={other} {...manner} />)
}

function OtherLanguage({ other, locale, ink }: Manner & { other: SaidInLanguage }) {
  const t = words(locale, "agreements")
  return (
    <div className="in-language">
      <LanguageName locale={locale} language={other} />
      <div lang={other.language} dir={other.rtl ? "rtl" : "ltr"}>
        <ChangedText className="said-prose" locale={locale} parts={other.parts} ink={ink} />
      </div>
      {other.isOutOfDate && <p className="out-of-date">{t("languages.outOfDate")}</p>}
    </div>
  )
}

function LanguageName({ locale, language: { name, prevails } }: { locale: Locale; language: SaidLanguage }) {
  const t = words(locale, "agreements")
  return <span className="row-label">{prevails ? t("languages.prevails", { language: name }) : name}</span>
}
