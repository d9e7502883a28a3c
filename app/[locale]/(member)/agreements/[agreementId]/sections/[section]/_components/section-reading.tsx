import { CarveOuts } from "#components/agreements/carve-outs"
import { Findings } from "#components/agreements/findings"
import { MatrixFindings } from "#components/agreements/matrix-findings"
import { OneSidedDuties } from "#components/agreements/one-sided-duties"
import { PaymentsAtAGlance } from "#components/agreements/payments-at-a-glance"
import { SectionText } from "#components/agreements/section-text"
import type { Actor } from "#lib/actor"
import { gapsOf } from "#lib/agreements/first-text/to-offer"
import { whoSees } from "#lib/agreements/first-text/who-sees"
import { beforeSigning } from "#lib/agreements/lifecycle"
import { refusalProposeChange } from "#lib/agreements/proposals/policy"
import { compareTerms } from "#lib/agreements/terms/compare"
import type { SectionKey } from "#lib/agreements/terms/fields"
import { isChanged, type SaidClause } from "#lib/agreements/terms/said"
import { sayGap } from "#lib/agreements/terms/say-gap"
import { speakerFor } from "#lib/agreements/terms/say-parties"
import { saySection } from "#lib/agreements/terms/say-section"
import { isPinned } from "#lib/agreements/terms/standard-text"
import type { AgreementView, ComparisonView, SectionStand } from "#lib/agreements/views"
import { today } from "#lib/clock"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { SectionAnswer } from "./section-answer"
import { UnsaidFields } from "./unsaid-fields"

type Props = {
  locale: Locale
  agreement: AgreementView
  section: SectionKey
  stand: SectionStand
  actor: Actor
  comparison: ComparisonView | null
}

/** A section to be read: its text with what the last version changed, what is missing, and what the reader may answer. */
export function SectionReading({ locale, agreement, section, stand, actor, comparison }: Props) {
  const t = words(locale, "agreements")
  const speaker = speakerFor(locale, agreement.terms, agreement.parties)
  const isOpen = beforeSigning.includes(agreement.state)
  const shown = isOpen ? comparison : null
  const author = agreement.parties.find(party => party.memberId === shown?.to.authorId)
  const clauses = saySection(speaker, section, shown?.before ?? null)
  const mayPropose = refusalProposeChange(actor, agreement) === null
  const gaps = isOpen ? gapsOf(agreement).filter(gap => gap.section === section) : []
  return (
    <>
      {isOpen && stand.findings.length > 0 && (
        <div className="on-phone looked-at">
          <Findings locale={locale} agreementId={agreement.id} findings={stand.findings} />
        </div>
      )}
      {shown && author && (
        <WhatChanged {...{ locale, agreement, section, comparison: shown, clauses }} name={author.name} />
      )}
      {clauses.length === 0 && (
        <p className="quiet">{t(stand.mandatory ? "section.empty" : "section.emptyOptional")}</p>
      )}
      <div className="agreed-text">
        <SectionText
          locale={locale}
          clauses={clauses}
          ink={author?.kind}
          way={
            mayPropose
              ? {
                  label: t("proposals.link"),
                  isOpen: key => !isPinned(agreement.terms, { field: key }),
                  to: key => `/${locale}${paths.agreements.propose(agreement.id, section, key)}`,
                  about: label => t("proposals.linkHidden", { label }),
                }
              : undefined
          }
        />
      </div>
      {mayPropose && <UnsaidFields {...{ locale, agreement, section, clauses }} />}
      {(section === "timeline" || section === "price") && <PaymentsAtAGlance speaker={speaker} today={today()} />}
      {section === "confidentiality" && isOpen && (
        <MatrixFindings
          locale={locale}
          rules={agreement.terms.sections.confidentiality.rules}
          partyIds={agreement.parties.map(({ memberId }) => memberId)}
        />
      )}
      {section === "confidentiality" && <CarveOuts locale={locale} />}
      <OneSidedDuties {...{ locale, agreement }} duties={agreement.oneSided.filter(duty => duty.section === section)} />
      {gaps.length > 0 && (
        <div className="gaps">
          <h2>{t("section.gaps")}</h2>
          <ul>
            {gaps.map(gap => {
              const { label, name } = sayGap(speaker, section, gap)
              return <li key={`${name} ${label}`}>{label}</li>
            })}
          </ul>
        </div>
      )}
      <SectionAnswer {...{ locale, agreement, section, stand, actor, comparison }} />
    </>
  )
}

function WhatChanged({
  locale,
  agreement,
  section,
  comparison: { before, after, from, to },
  clauses,
  name,
}: {
  locale: Locale
  agreement: AgreementView
  section: SectionKey
  comparison: ComparisonView
  clauses: SaidClause[]
  name: string
}) {
  const t = words(locale, "agreements")
  const count = compareTerms(before, after).changes.filter(change => change.section === section).length
  if (count === 0 && clauses.some(isChanged)) return <p className="quiet">{t("section.changedElsewhere")}</p>
  if (count === 0) return <p className="quiet">{t("section.unchanged", { number: from.number })}</p>
  return (
    <p className="quiet">
      {to.proposedAt
        ? t("section.changedBy", { count, name, number: to.number })
        : t("section.changedDraft", { count, ...whoSees(locale, agreement) })}
    </p>
  )
}
