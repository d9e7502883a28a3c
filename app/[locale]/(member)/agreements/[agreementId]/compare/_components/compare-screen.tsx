import { Compared } from "#components/agreements/compared"
import { VersionChoice } from "#components/agreements/version-choice"
import type { Actor } from "#lib/actor"
import type { TextProposalView } from "#lib/agreements/proposals/views"
import { sectionDigest } from "#lib/agreements/terms/canonical"
import type { SectionKey } from "#lib/agreements/terms/fields"
import { refusalKeepViewedSection } from "#lib/agreements/viewed/policy"
import type { ViewedSectionView } from "#lib/agreements/viewed/views"
import type { AgreementView, ComparisonView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { ChangeActs } from "./change-acts"
import { PutBackChange } from "./put-back"
import { SectionActs } from "./section-acts"

type Props = {
  locale: Locale
  agreement: AgreementView
  actor: Actor
  comparison: ComparisonView
  viewed: ViewedSectionView[]
  proposals: TextProposalView[]
}

/** Two versions side by side, and beside each change what its reader may do about it now. */
export function CompareScreen({ locale, agreement, actor, comparison, viewed, proposals }: Props) {
  const { to, after, comparison: compared } = comparison
  // Who writes a draft has seen what is in it.
  const mayView = to.proposedAt !== null && refusalKeepViewedSection(actor, agreement) === null
  const isViewed = (section: SectionKey) =>
    viewed.some(one => one.section === section && one.digest === sectionDigest(after, section))
  const sections = mayView ? compared.summary.sections : []
  const unviewed = sections.filter(section => !isViewed(section))
  const shared = { locale, agreement, actor }
  return (
    <>
      <VersionChoice
        locale={locale}
        agreement={agreement}
        comparison={comparison}
        toWhole={number => paths.agreements.version(agreement.id, number)}
      />
      <Compared
        locale={locale}
        agreement={agreement}
        comparison={comparison}
        acts={{
          viewed: mayView ? sections.length - unviewed.length : null,
          underSummary: sections.length > 0 && <ViewedWays locale={locale} first={unviewed[0]} />,
          ofChange: change => (
            <div className="no-print">
              <ChangeActs {...shared} change={change} proposals={proposals} />
              <PutBackChange {...shared} comparison={comparison} change={change} />
            </div>
          ),
          ofSection: section => (
            <SectionActs
              {...{ ...shared, comparison, section, unviewed }}
              viewed={mayView ? isViewed(section) : null}
            />
          ),
        }}
      />
    </>
  )
}

/** The way to what the reader has not viewed yet, and who else sees what they have: nobody. */
function ViewedWays({ locale, first }: { locale: Locale; first: SectionKey | undefined }) {
  const t = words(locale, "agreements")
  return (
    <p className="quiet no-print">
      {first ? <a href={`#changed-${first}`}>{t("compare.firstUnviewed")}</a> : t("compare.allViewed")}{" "}
      {t("compare.viewedPrivately")}
    </p>
  )
}
