import type { ReactNode } from "react"
import { Reference, referencePlace } from "#components/ui/reference"
import { SideName } from "#components/ui/side-name"
import { sayMember } from "#lib/agreements/terms/say-field"
import { sayLanguages } from "#lib/agreements/terms/say-languages"
import { speakerFor } from "#lib/agreements/terms/say-parties"
import type { Terms } from "#lib/agreements/terms/schema"
import { titlesBeside } from "#lib/agreements/terms/titles"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** The head of a text as on paper: kind, title in each language, between whom; below it, how far this version has come. */
export function PaperTitle({
  locale,
  agreement: { reference, parties },
  terms,
  children,
}: {
  locale: Locale
  agreement: Pick<AgreementView, "reference" | "parties">
  terms: Terms
  children: ReactNode
}) {
  const t = words(locale, "agreements")
  const speaker = speakerFor(locale, terms, parties)
  const kind = words(locale, "terms")(`kind.${terms.kind}`)
  return (
    <header className="paper-head">
      <p className="quiet">
        <Reference value={reference} sentence={t("kindAndReference", { kind, reference: referencePlace })} />
      </p>
      <h1>
        <bdi>{terms.title}</bdi>
      </h1>
      {[...titlesBeside(terms)].map(([language, title]) => (
        <p key={language} className="paper-title" lang={language} dir="auto">
          {title}
        </p>
      ))}
      <p>{t("text.between")}</p>
      {parties.map((party, index) => (
        <p key={party.memberId}>
          {index > 0 && <span className="paper-and">{t("text.and")} </span>}
          <SideName kind={party.kind} name={sayMember(speaker, party.memberId)} />
        </p>
      ))}
      {children}
      <p className="quiet">{sayLanguages(speaker)}</p>
    </header>
  )
}
