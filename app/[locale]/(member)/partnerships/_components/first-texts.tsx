import type { FirstTextRow } from "#lib/agreements/first-text/views"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"

/** The texts that the reader's side writes for organisations that are not here yet. */
export function FirstTexts({ texts }: { texts: FirstTextRow[] }) {
  const locale = requestLocale()
  const t = words(locale, "agreements")
  if (texts.length === 0) return null
  return (
    <section className="section">
      <h2>{t("firstText.list.heading")}</h2>
      <ul className="list">
        {texts.map(({ agreementId, organisation, title, isOffered }) => (
          <li key={agreementId}>
            <a href={`/${locale}${paths.agreements.one(agreementId)}`}>
              <bdi>{title}</bdi>
            </a>
            <br />
            <span className="quiet">
              {t(isOffered ? "firstText.list.offered" : "firstText.list.written", { organisation })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
