import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"

const ways = ["theirs", "ours"] as const
export type Writer = (typeof ways)[number]

/** Who writes the first text, asked before anything is typed: the two ways need different things to be said. */
export function WhoWrites({ chosen }: { chosen: Writer }) {
  const locale = requestLocale()
  const t = words(locale, "agreements")
  return (
    <section className="section" aria-labelledby="who-writes">
      <h2 id="who-writes">{t("firstText.who.heading")}</h2>
      <ul className="list">
        {ways.map(way => (
          <li key={way}>
            <a
              href={`/${locale}${way === "ours" ? paths.partnerships.inviteWithText : paths.partnerships.invite}`}
              aria-current={way === chosen ? "true" : undefined}
            >
              {t(`firstText.who.${way}`)}
            </a>
            <br />
            <span className="quiet">{t(`firstText.who.${way}Explained`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
