import { Prose } from "#components/ui/prose"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

type Props = { locale: Locale; line: string; reference: string | null; contact?: string }

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
