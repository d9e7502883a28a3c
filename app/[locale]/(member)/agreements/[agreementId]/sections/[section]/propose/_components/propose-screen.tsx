import { Page } from "#components/layout/page"
import { fieldsOf } from "#lib/agreements/terms/fields"
import { type Place, valueAt } from "#lib/agreements/terms/place"
import { sayLabel } from "#lib/agreements/terms/say-field"
import { speakerFor } from "#lib/agreements/terms/say-parties"
import { sayPlace } from "#lib/agreements/terms/say-place"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import { submitProposal } from "../../proposals/actions"
import { PlaceChoice } from "./place-choice"
import { ProposalForm } from "./proposal-form"

type Props = { locale: Locale; agreement: AgreementView; place: Place }

/** The form of one place; of a whole list, the choice of the place in it. */
export function ProposeScreen({ locale, agreement, place }: Props) {
  const t = words(locale, "agreements")
  const { section } = place
  const speaker = speakerFor(locale, agreement.terms, agreement.parties)
  const back = {
    href: `/${locale}${paths.agreements.section(agreement.id, section)}`,
    label: words(locale, "terms")(`section.${section}.title`),
  }
  const list = fieldsOf(section).find(field => field.key === place.field)
  if (list?.kind === "rows" && place.rowId === undefined)
    return (
      <Page title={sayLabel(locale, { section }, list.key)} back={back} lead={<p>{t("proposals.choose.lead")}</p>}>
        <PlaceChoice speaker={speaker} agreementId={agreement.id} section={section} list={list} />
      </Page>
    )
  const names = sayOthers(locale, agreement.parties)
  return (
    <Page title={sayPlace(speaker, place)} back={back} lead={<p>{t("proposals.lead", { names })}</p>}>
      <ProposalForm
        speaker={speaker}
        place={place}
        value={valueAt(agreement.terms, place)}
        action={submitProposal}
        hidden={{ agreementId: agreement.id, section }}
        button={t("proposals.button", { names })}
      />
    </Page>
  )
}
