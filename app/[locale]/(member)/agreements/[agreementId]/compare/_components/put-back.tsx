import { ButtonForm } from "#components/form/button-form"
import type { Actor } from "#lib/actor"
import { isSameAt, placeOfChange, withEarlier } from "#lib/agreements/negotiation/put-back"
import { refusalHoldPen } from "#lib/agreements/policy"
import { sectionDigest } from "#lib/agreements/terms/canonical"
import type { Change } from "#lib/agreements/terms/compare"
import type { SectionKey } from "#lib/agreements/terms/fields"
import { placeDigest, placeName } from "#lib/agreements/terms/place"
import type { AgreementView, ComparisonView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { submitPutBack } from "../actions"

type Props = { locale: Locale; agreement: AgreementView; actor: Actor; comparison: ComparisonView }

/** Beside a change: one button that makes the text say again what it said before, where it still says what is shown. */
export function PutBackChange({ change, ...props }: Props & { change: Change }) {
  const { agreement, comparison } = props
  const place = placeOfChange(change)
  if (!place || !mayPutBack(props, place)) return null
  const hidden = { place: placeName(place), seen: placeDigest(agreement.terms, place) }
  return (
    <ButtonForm action={submitPutBack} hidden={{ ...hiddenOf(agreement, comparison, place.section), ...hidden }} quiet>
      {words(props.locale, "agreements")("putBack.words")}
    </ButtonForm>
  )
}

/** Under a section: the same for all that changed in it. */
export function PutBackSection({ section, ...props }: Props & { section: SectionKey }) {
  const { agreement, comparison } = props
  if (!mayPutBack(props, { section })) return null
  const seen = sectionDigest(agreement.terms, section)
  return (
    <ButtonForm action={submitPutBack} hidden={{ ...hiddenOf(agreement, comparison, section), seen }} quiet>
      {words(props.locale, "agreements")("putBack.section")}
    </ButtonForm>
  )
}

function mayPutBack({ agreement, actor, comparison }: Props, spot: Parameters<typeof withEarlier>[2]): boolean {
  const { before, after } = comparison
  if (refusalHoldPen(actor, agreement) !== null || !isSameAt(agreement.terms, after, spot)) return false
  return withEarlier(agreement.terms, before, spot) !== null
}

function hiddenOf({ id: agreementId }: AgreementView, { from, to }: ComparisonView, section: SectionKey) {
  return { agreementId, section, from: from.number, to: to.number }
}
