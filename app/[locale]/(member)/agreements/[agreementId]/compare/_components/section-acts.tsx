import { dutiesForYou } from "#components/agreements/one-sided-duties"
import { ButtonForm } from "#components/form/button-form"
import { State } from "#components/ui/state"
import type { Actor } from "#lib/actor"
import { matrixSection } from "#lib/agreements/fairness/holding"
import { refusalCommentOnSection, refusalHoldPen, refusalMarkSection } from "#lib/agreements/policy"
import { sectionDigest } from "#lib/agreements/terms/canonical"
import type { SectionKey } from "#lib/agreements/terms/fields"
import type { AgreementView, ComparisonView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { submitAgreement, submitTakeBack, submitUnviewed, submitViewed } from "../actions"
import { PutBackSection } from "./put-back"

type Props = {
  locale: Locale
  agreement: AgreementView
  actor: Actor
  comparison: ComparisonView
  section: SectionKey
  /** Null where nothing is kept of what the reader has viewed. */
  viewed: boolean | null
  /** The sections of this comparison that the reader has not viewed. */
  unviewed: SectionKey[]
}

/** Under the changes of a section: yes to it, other words, a question, and that it was viewed. */
export function SectionActs({ locale, agreement, actor, comparison, section, viewed, unviewed }: Props) {
  const t = words(locale, "agreements")
  const toSection = `/${locale}${paths.agreements.section(agreement.id, section)}`
  const hidden = {
    ...{ agreementId: agreement.id, section, seen: sectionDigest(comparison.after, section) },
    ...{ from: comparison.from.number, to: comparison.to.number },
  }
  return (
    <div className="no-print">
      <div className="answer-bar">
        <Yes {...{ locale, agreement, actor, comparison, section, hidden }} />
        {refusalHoldPen(actor, agreement) === null && (
          <a className="button button-quiet" href={`${toSection}?edit=1`}>
            {t("section.change")}
          </a>
        )}
        <PutBackSection {...{ locale, agreement, actor, comparison, section }} />
        {refusalCommentOnSection(actor, agreement) === null && (
          <a className="button button-quiet" href={`${toSection}#comments`}>
            {t("compare.ask")}
          </a>
        )}
        {viewed === false && (
          <ButtonForm action={submitViewed} hidden={hidden} quiet>
            {t("compare.view")}
          </ButtonForm>
        )}
        {viewed === true && (
          <>
            <State tone="done">{t("compare.viewed")}</State>
            <ButtonForm action={submitUnviewed} hidden={hidden} quiet>
              {t("compare.viewAgain")}
            </ButtonForm>
          </>
        )}
      </div>
      <UnviewedWays locale={locale} section={section} of={comparison.comparison.summary.sections} unviewed={unviewed} />
    </div>
  )
}

type YesProps = Omit<Props, "viewed" | "unviewed"> & { hidden: Record<string, string | number> }

/** Only to what is on the table: of an older version, or where one's own draft says something else, there is no yes. */
function Yes({ locale, agreement, actor, comparison: { to, after }, section, hidden }: YesProps) {
  const t = words(locale, "agreements")
  const stand = agreement.sections.find(one => one.section === section)
  const you = agreement.parties.find(party => party.isYou)
  const onTable = agreement.revisions.find(({ proposedAt }) => proposedAt !== null)
  const isSame = sectionDigest(after, section) === sectionDigest(agreement.terms, section)
  const isTheirs = isSame && (!agreement.hasUnsentDraft || to.number === onTable?.number)
  if (!stand || !you || !isTheirs || refusalMarkSection(actor, agreement) !== null) return null
  if (stand.agreedBy.includes(you.memberId))
    return (
      <>
        <p className="quiet">{t("section.youAgreed")}</p>
        <ButtonForm action={submitTakeBack} hidden={hidden} quiet>
          {t("section.takeBack")}
        </ButtonForm>
      </>
    )
  if (stand.untouched || stand.missing > 0) return null
  // A yes with duties or rows of its own is given where they are ticked.
  const isExpress = section === matrixSection || dutiesForYou(agreement).some(duty => duty.section === section)
  if (isExpress)
    return (
      <a className="button" href={`/${locale}${paths.agreements.section(agreement.id, section)}#answer`}>
        {t("compare.answerThere")}
      </a>
    )
  return (
    <ButtonForm action={submitAgreement} hidden={hidden}>
      {t("section.agree")}
    </ButtonForm>
  )
}

type WaysProps = { locale: Locale; section: SectionKey; of: SectionKey[]; unviewed: SectionKey[] }

/** The nearest sections before and after this one that the reader has not viewed. */
function UnviewedWays({ locale, section, of, unviewed }: WaysProps) {
  const t = words(locale, "agreements")
  const here = of.indexOf(section)
  const previous = unviewed.filter(one => of.indexOf(one) < here).at(-1)
  const next = unviewed.find(one => of.indexOf(one) > here)
  if (!previous && !next) return null
  return (
    <p className="change-nav">
      {previous && <a href={`#changed-${previous}`}>{t("compare.previousUnviewed")}</a>}
      {next && <a href={`#changed-${next}`}>{t("compare.nextUnviewed")}</a>}
    </p>
  )
}
