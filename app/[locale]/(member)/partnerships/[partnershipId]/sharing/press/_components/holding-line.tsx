import { Prose } from "#components/ui/prose"
import { linesOf } from "#lib/confidentiality/press/policy"
import type { TermsInForceView } from "#lib/confidentiality/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

type Props = { locale: Locale; line: string; reference: string | null; contact?: string }

type Terms = Pick<TermsInForceView, "agreementId" | "reference" | "holdingLine" | "pressContact" | "agreementEndedOn">[]

/** The line of each agreement that goes on, once where they say alike. */
export function HoldingLines({ locale, terms }: { locale: Locale; terms: Terms }) {
  if (terms.length === 0) return <HoldingLine locale={locale} line="" reference={null} />
  return linesOf(terms).map(({ agreementId, reference, holdingLine, pressContact }) => (
    <HoldingLine key={agreementId} {...{ locale, reference, line: holdingLine, contact: pressContact }} />
  ))
}

/** What is read out to the journalist, word for word; without an agreement in force there is nothing to say at all. */
export function HoldingLine({ locale, line, reference, contact = "" }: Props) {
  const t = words(locale, "confidentiality")
  return (
    <section className="card">
      <h2>{t("press.line.heading")}</h2>
      {line ? (
        <>
          <div className="said agreed-text">
            <Prose text={line} />
          </div>
          <p className="quiet">{t("press.line.from", { reference: reference ?? "" })}</p>
        </>
      ) : (
        <p>{t("press.line.none")}</p>
      )}
      {contact && (
        <p>
          <bdi>{t("press.line.contact", { contact })}</bdi>
        </p>
      )}
      <p>{t("press.line.nothingElse")}</p>
    </section>
  )
}
