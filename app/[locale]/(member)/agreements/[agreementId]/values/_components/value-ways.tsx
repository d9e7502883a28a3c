import type { Actor } from "#lib/actor"
import { refusalHoldPen } from "#lib/agreements/policy"
import { refusalProposeChange } from "#lib/agreements/proposals/policy"
import { namedValuesPlace, namedValueTypes } from "#lib/agreements/terms/named-values"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

type Props = { locale: Locale; agreement: AgreementView; actor: Actor }

/** What may be done here: a value of each kind is added by who has the pen; another side proposes one. */
export function ValueWays({ locale, agreement, actor }: Props) {
  const t = words(locale, "agreements")
  if (refusalHoldPen(actor, agreement) === null)
    return (
      <section className="section no-print" aria-labelledby="add">
        <h2 id="add">{t("values.add")}</h2>
        <p>{t("values.addExplained")}</p>
        <TypeWays locale={locale} agreementId={agreement.id} />
      </section>
    )
  if (refusalProposeChange(actor, agreement) !== null) return null
  const { section, field } = namedValuesPlace
  return (
    <p className="section no-print">
      <a href={`/${locale}${paths.agreements.propose(agreement.id, section, field)}`}>{t("values.propose")}</a>
    </p>
  )
}

/** The kinds of values, each the way to its form; of a value that there is, the way to say it as another kind. */
export function TypeWays({
  locale,
  agreementId,
  value,
  but,
}: {
  locale: Locale
  agreementId: string
  value?: string
  but?: string
}) {
  const s = words(locale, "terms")
  return (
    <ul className="ways">
      {namedValueTypes
        .filter(type => type !== but)
        .map(type => (
          <li key={type}>
            <a href={`/${locale}${paths.agreements.values(agreementId, { ...(value && { value }), type })}#writing`}>
              {s(`choice.purpose.values.type.${type}`)}
            </a>
          </li>
        ))}
    </ul>
  )
}
