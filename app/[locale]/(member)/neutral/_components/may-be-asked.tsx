import { ButtonForm } from "#components/form/button-form"
import { SubmitButton } from "#components/form/buttons"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import type { Person } from "#lib/actor"
import { refusalOfferNeutrality } from "#lib/agreements/neutral/policy"
import type { OwnOffer } from "#lib/agreements/neutral/views"
import { formWords } from "#lib/i18n/form-words"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { submitOffer, submitTakeBack } from "../actions"

type Props = { locale: Locale; person: Person; offer: OwnOffer | null }

/** Says that one may be asked, with words that others find, and takes it back. */
export function MayBeAsked({ locale, person, offer }: Props) {
  const t = words(locale, "agreements")
  const label = t("neutral.own.offerWords")
  const isViewer = refusalOfferNeutrality(person) !== null
  return (
    <section className="section" aria-labelledby="offer">
      <h2 id="offer">{t("neutral.own.offerHeading")}</h2>
      <p>{t("neutral.own.offerLead")}</p>
      {isViewer ? (
        <p className="quiet">{t("neutral.own.viewer")}</p>
      ) : (
        <>
          {offer && (
            <p>{t("neutral.own.offered", { day: formatDay(locale, offer.offeredAt.toISOString().slice(0, 10)) })}</p>
          )}
          <Form action={submitOffer} words={formWords(locale)} labels={{ words: label }}>
            <TextArea
              name="words"
              label={label}
              hint={t("neutral.own.offerWordsHint")}
              rows={4}
              value={offer?.words ?? ""}
            />
            <SubmitButton quiet={offer !== null}>
              {t(offer ? "neutral.own.offerAgain" : "neutral.own.offerButton")}
            </SubmitButton>
          </Form>
          {offer && (
            <div className="section">
              <ButtonForm action={submitTakeBack} quiet>
                {t("neutral.own.takeBack")}
              </ButtonForm>
            </div>
          )}
        </>
      )}
    </section>
  )
}
