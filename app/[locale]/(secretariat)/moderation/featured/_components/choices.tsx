import { Empty } from "#components/ui/empty"
import type { FeaturedChoice } from "#lib/content/views"
import { formatDay } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"

/** Who stands on the front page now, and who stood there before. */
export function Choices({ choices }: { choices: FeaturedChoice[] }) {
  const t = words(requestLocale(), "content")
  const now = choices.filter(choice => choice.endedOn === null)
  const earlier = choices.filter(choice => choice.endedOn !== null)
  return (
    <>
      {now.length === 0 ? (
        <Empty heading={t("featured.noneYet")}>
          <p>{t("featured.noneYetExplained")}</p>
        </Empty>
      ) : (
        <>
          <h2>{t("featured.now")}</h2>
          <ChoiceList choices={now} />
        </>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{t("featured.earlier")}</summary>
          <ChoiceList choices={earlier} />
        </details>
      )}
    </>
  )
}

function ChoiceList({ choices }: { choices: FeaturedChoice[] }) {
  const locale = requestLocale()
  const t = words(locale, "content")
  return (
    <ul className="list">
      {choices.map(choice => (
        <li key={choice.id}>
          <strong>
            <bdi>{choice.name}</bdi>
          </strong>
          <p dir="auto">{choice.because}</p>
          <span className="quiet">
            {t("featured.chosenBy", { name: choice.chosenByName, date: formatDay(locale, choice.featuredOn) })}
          </span>
        </li>
      ))}
    </ul>
  )
}
