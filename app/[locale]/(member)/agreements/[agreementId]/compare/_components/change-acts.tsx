import type { Actor } from "#lib/actor"
import { refusalProposeChange } from "#lib/agreements/proposals/policy"
import type { TextProposalView } from "#lib/agreements/proposals/views"
import type { Change } from "#lib/agreements/terms/compare"
import { type Place, placeName, placeNamed, stands } from "#lib/agreements/terms/place"
import type { Terms } from "#lib/agreements/terms/schema"
import { isPinned } from "#lib/agreements/terms/standard-text"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

type Props = { locale: Locale; agreement: AgreementView; actor: Actor; change: Change; proposals: TextProposalView[] }

/** At one change: the way to other words for its very place, and to what was proposed for it already. */
export function ChangeActs({ locale, agreement, actor, change, proposals }: Props) {
  const { section } = change
  const place = placeOf(change, agreement.terms)
  if (!section || !place) return null
  const t = words(locale, "agreements")
  const mayPropose = refusalProposeChange(actor, agreement) === null && !isPinned(agreement.terms, place)
  const waiting = proposals.find(
    one => one.state === "open" && one.section === section && one.place === placeName(place),
  )
  if (!waiting && !mayPropose) return null
  const toSection = `/${locale}${paths.agreements.section(agreement.id, section)}`
  return (
    <p className="change-nav no-print">
      {waiting && <a href={`${toSection}#proposal-${waiting.id}`}>{t("compare.waiting")}</a>}
      {mayPropose && (
        <a href={`/${locale}${paths.agreements.propose(agreement.id, section, placeName(place))}`}>
          {t("proposals.link")}
        </a>
      )}
    </p>
  )
}

/**
 * The place of a change in the text as it stands now; of a row that is gone or was moved, the list in which it stood. Null
 * for what no proposal can name: the agreement as a whole, and words in another language.
 */
function placeOf({ section, field, rowId, rowField, language }: Change, terms: Terms): Place | null {
  if (!section || language) return null
  const named = placeNamed(section, [field, rowId, rowField].filter(Boolean).join("."))
  return named && stands(terms, named) ? named : { section, field }
}
