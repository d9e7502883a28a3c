import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"

const ways = ["theirs", "ours"] as const
type Writer = (typeof ways)[number]

const addressOf = { theirs: paths.partnerships.invite, ours: paths.partnerships.inviteWithText }

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
            {way === chosen ? (
              <strong aria-current="true">{t(`firstText.who.${way}`)}</strong>
            ) : (
              <a href={`/${locale}${addressOf[way]}`}>{t(`firstText.who.${way}`)}</a>
            )}
            <br />
            <span className="quiet">{t(`firstText.who.${way}Explained`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
