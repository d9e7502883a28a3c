import { RowsSaidToo } from "#components/agreements/matrix-rows"
import { DutyBoxes, dutiesForYou } from "#components/agreements/one-sided-duties"
import { ButtonForm } from "#components/form/button-form"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { Form } from "#components/form/form"
import type { Actor } from "#lib/actor"
import { matrixSection } from "#lib/agreements/fairness/holding"
import { negotiating } from "#lib/agreements/lifecycle"
import { refusalHoldPen, refusalMarkSection } from "#lib/agreements/policy"
import { sectionDigest } from "#lib/agreements/terms/canonical"
import type { SectionKey } from "#lib/agreements/terms/fields"
import type { AgreementView, ComparisonView, SectionStand } from "#lib/agreements/views"
import { formWords } from "#lib/i18n/form-words"
import { formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { submitAgreement, submitTakeBack } from "../actions"
import { MatrixRows } from "./matrix-rows"

type Props = {
  locale: Locale
  agreement: AgreementView
  section: SectionKey
  stand: SectionStand
  actor: Actor
  comparison: ComparisonView | null
}

/** What the reader may do with the section as it stands: say yes, take the yes back, write. Else, why not. */
export function SectionAnswer({ locale, agreement, section, stand, actor, comparison }: Props) {
  const t = words(locale, "agreements")
  const mayWriteNow = refusalHoldPen(actor, agreement) === null
  const mayMark = refusalMarkSection(actor, agreement) === null
  const you = agreement.parties.find(party => party.isYou)
  const hasAgreed = you !== undefined && stand.agreedBy.includes(you.memberId)
  const seen = sectionDigest(agreement.terms, section)
  const proposed = agreement.hasUnsentDraft ? comparison?.before : agreement.terms
  const isTheirs = proposed !== undefined && sectionDigest(proposed, section) === seen
  const hidden = { agreementId: agreement.id, section, seen }
  const mayAgree = mayMark && isTheirs && !hasAgreed && !stand.untouched && stand.missing === 0
  const duties = dutiesForYou(agreement).filter(duty => duty.section === section)
  return (
    <div id="answer" className="answer">
      {section === matrixSection && (
        <MatrixRows {...{ locale, agreement }} answered={mayMark ? (proposed ?? null) : null} />
      )}
      <WhoAgreed {...{ locale, agreement, stand }} />
      {!mayWriteNow && <WhyNot {...{ locale, agreement }} />}
      {mayAgree && section === matrixSection && <RowsSaidToo {...{ locale, agreement }} />}
      {mayAgree && duties.length > 0 && (
        <Form action={submitAgreement} words={formWords(locale)}>
          <Hidden name="agreementId" value={agreement.id} />
          <Hidden name="section" value={section} />
          <Hidden name="seen" value={seen} />
          <DutyBoxes {...{ locale, agreement, duties }} />
          <SubmitButton>{t("section.agree")}</SubmitButton>
        </Form>
      )}
      <div className="answer-bar no-print">
        {mayAgree && duties.length === 0 && (
          <ButtonForm action={submitAgreement} hidden={hidden}>
            {t("section.agree")}
          </ButtonForm>
        )}
        {mayWriteNow && (
          <a
            className={mayAgree || stand.missing === 0 ? "button button-quiet" : "button"}
            href={`/${locale}${paths.agreements.section(agreement.id, section)}?edit=1`}
          >
            {t(stand.missing > 0 ? "section.fill" : "section.change")}
          </a>
        )}
        {mayMark && isTheirs && hasAgreed && (
          <ButtonForm action={submitTakeBack} hidden={hidden} quiet>
            {t("section.takeBack")}
          </ButtonForm>
        )}
      </div>
    </div>
  )
}

function WhoAgreed({ locale, agreement, stand }: { locale: Locale; agreement: AgreementView; stand: SectionStand }) {
  const t = words(locale, "agreements")
  if (stand.agreedBy.length === 0 || agreement.state === "drafting") return null
  const agreed = agreement.parties.filter(party => stand.agreedBy.includes(party.memberId))
  const others = agreed.filter(party => !party.isYou)
  if (agreed.length === agreement.parties.length && stand.openProposals === 0)
    return <p className="agreed-by">{t("section.allAgreed")}</p>
  return (
    <>
      {others.length > 0 && (
        <p className="quiet">
          {t("section.theyAgreed", {
            names: formatList(
              locale,
              others.map(party => party.name),
            ),
          })}
        </p>
      )}
      {agreed.length > others.length && <p className="quiet">{t("section.youAgreed")}</p>}
    </>
  )
}

function WhyNot({ locale, agreement }: { locale: Locale; agreement: AgreementView }) {
  const t = words(locale, "agreements")
  if (!negotiating.includes(agreement.state)) return null
  const holder = agreement.parties.find(party => party.memberId === agreement.holderId)
  if (agreement.isYourTurn) return <p className="quiet">{t("section.readOnly")}</p>
  return <p className="quiet">{t("section.theirTurn", { names: holder?.name ?? "" })}</p>
}
