import { ButtonForm } from "#components/form/button-form"
import type { Actor } from "#lib/actor"
import { offeredStandardText } from "#lib/agreements/clauses/standard-texts"
import { refusalHoldPen } from "#lib/agreements/policy"
import { termsDigest } from "#lib/agreements/terms/canonical"
import { sayStandardName } from "#lib/agreements/terms/say-standard-text"
import { changesPlace } from "#lib/agreements/terms/sections/legal"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { submitGivingUp, submitStandardText } from "../actions"

type Props = { locale: Locale; agreement: AgreementView; actor: Actor }

/** How the text stands to the standard text, and for who has the pen: to take it, to change from it, or to give it up. */
export function StandardChoice({ locale, agreement, actor }: Props) {
  const t = words(locale, "agreements")
  const { standardText } = agreement.terms
  const offered = offeredStandardText(agreement.terms.kind)
  const hidden = { agreementId: agreement.id, seen: termsDigest(agreement.terms) }
  const mayWrite = refusalHoldPen(actor, agreement) === null
  if (!standardText)
    return (
      <section className="card section" aria-labelledby="choice">
        <h2 id="choice">{t("standard.offered", { name: sayStandardName(locale, offered) })}</h2>
        <p>{t("standard.takeExplained")}</p>
        {mayWrite && (
          <ButtonForm action={submitStandardText} hidden={hidden}>
            {t("standard.take")}
          </ButtonForm>
        )}
      </section>
    )
  const { section, field } = changesPlace
  const isNewer = offered.version > standardText.version
  return (
    <section className="card section" aria-labelledby="choice">
      <h2 id="choice">{t("standard.standing", { name: sayStandardName(locale, standardText) })}</h2>
      {mayWrite && (
        <p>
          <a
            className="button"
            href={`/${locale}${paths.agreements.section(agreement.id, section)}?edit=1#list-${field}`}
          >
            {t("standard.changes")}
          </a>
        </p>
      )}
      {isNewer && <p>{t("standard.newer")}</p>}
      {isNewer && mayWrite && (
        <ButtonForm action={submitStandardText} hidden={hidden} quiet>
          {t("standard.takeNewer")}
        </ButtonForm>
      )}
      <p>{t("standard.giveUpExplained")}</p>
      {mayWrite && (
        <ButtonForm action={submitGivingUp} hidden={hidden} quiet>
          {t("standard.giveUp")}
        </ButtonForm>
      )}
    </section>
  )
}
