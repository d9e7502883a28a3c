import { acceptanceAfterEnd } from "#lib/agreements/checks/acceptance-after-end"
import type { Check, CheckContext, Finding } from "#lib/agreements/checks/check"
import { childNamedOpenly } from "#lib/agreements/checks/child-named-openly"
import { childSafeguarding } from "#lib/agreements/checks/child-safeguarding"
import { communityNotTold } from "#lib/agreements/checks/community-not-told"
import { contactTooSeldom } from "#lib/agreements/checks/contact-too-seldom"
import { dateOutsideTerm } from "#lib/agreements/checks/date-outside-term"
import { exchangeRiskOnPayee } from "#lib/agreements/checks/exchange-risk-on-payee"
import { expectationsOfOneSide } from "#lib/agreements/checks/expectations-of-one-side"
import { followUpNeverComes } from "#lib/agreements/checks/follow-up-never-comes"
import { followUpOutlastsAnswers } from "#lib/agreements/checks/follow-up-outlasts-answers"
import { interviewPace } from "#lib/agreements/checks/interview-pace"
import { interviewsWithoutConsent } from "#lib/agreements/checks/interviews-without-consent"
import { latePayment } from "#lib/agreements/checks/late-payment"
import { lawOfNeither } from "#lib/agreements/checks/law-of-neither"
import { lostReference } from "#lib/agreements/checks/lost-reference"
import { memberNotParty } from "#lib/agreements/checks/member-not-party"
import { methodBelowStandard } from "#lib/agreements/checks/method-below-standard"
import { milestoneWhileAway } from "#lib/agreements/checks/milestone-while-away"
import { noAnswerTime } from "#lib/agreements/checks/no-answer-time"
import { noExitPlan } from "#lib/agreements/checks/no-exit-plan"
import { noHoldingLine } from "#lib/agreements/checks/no-holding-line"
import { noReviewPoint } from "#lib/agreements/checks/no-review-point"
import { noRuleForJournalists } from "#lib/agreements/checks/no-rule-for-journalists"
import { noTalkFirst } from "#lib/agreements/checks/no-talk-first"
import { noTimeAfterwards } from "#lib/agreements/checks/no-time-afterwards"
import { nobodyAfterwards } from "#lib/agreements/checks/nobody-afterwards"
import { nobodyForSafeguarding } from "#lib/agreements/checks/nobody-for-safeguarding"
import { noticeWithinMilestone } from "#lib/agreements/checks/notice-within-milestone"
import { oneContactForAYear } from "#lib/agreements/checks/one-contact-for-a-year"
import { oneSidedConfidentiality } from "#lib/agreements/checks/one-sided-confidentiality"
import { oneSidedNotice } from "#lib/agreements/checks/one-sided-notice"
import { outputAfterMilestone } from "#lib/agreements/checks/output-after-milestone"
import { outputNobodyAccepts } from "#lib/agreements/checks/output-nobody-accepts"
import { outputWithoutDate } from "#lib/agreements/checks/output-without-date"
import { overCapacity } from "#lib/agreements/checks/over-capacity"
import { paidOnlyAtEnd } from "#lib/agreements/checks/paid-only-at-end"
import { partiesOfPartnership } from "#lib/agreements/checks/parties-of-partnership"
import { partyWithoutContact } from "#lib/agreements/checks/party-without-contact"
import { partyWithoutPublicity } from "#lib/agreements/checks/party-without-publicity"
import { partyWithoutSignatory } from "#lib/agreements/checks/party-without-signatory"
import { paymentsSum } from "#lib/agreements/checks/payments-sum"
import { pressContactElsewhere } from "#lib/agreements/checks/press-contact-elsewhere"
import { prevailingLanguage } from "#lib/agreements/checks/prevailing-language"
import { priceAgainstStance } from "#lib/agreements/checks/price-against-stance"
import { priceContradictsItself } from "#lib/agreements/checks/price-contradicts-itself"
import { publicityAgainstStance } from "#lib/agreements/checks/publicity-against-stance"
import { rareReviews } from "#lib/agreements/checks/rare-reviews"
import { recordsDenied } from "#lib/agreements/checks/records-denied"
import { recordsKeptLong } from "#lib/agreements/checks/records-kept-long"
import { refusedAccessUnpaid } from "#lib/agreements/checks/refused-access-unpaid"
import { remediationUnfunded } from "#lib/agreements/checks/remediation-unfunded"
import { remediationWithoutFollowUp } from "#lib/agreements/checks/remediation-without-follow-up"
import { reportingDenied } from "#lib/agreements/checks/reporting-denied"
import { resultsUnowned } from "#lib/agreements/checks/results-unowned"
import { safeguardingUnverified } from "#lib/agreements/checks/safeguarding-unverified"
import { signatoryMayNotSign } from "#lib/agreements/checks/signatory-may-not-sign"
import { simpleContract } from "#lib/agreements/checks/simple-contract"
import { siteNamedToPublic } from "#lib/agreements/checks/site-named-to-public"
import { startsInPast } from "#lib/agreements/checks/starts-in-past"
import { termReversed } from "#lib/agreements/checks/term-reversed"
import { titleTwice } from "#lib/agreements/checks/title-twice"
import { tooFewParties } from "#lib/agreements/checks/too-few-parties"
import { tooFewSignatories } from "#lib/agreements/checks/too-few-signatories"
import { translationMissing } from "#lib/agreements/checks/translation-missing"
import { translationOutOfDate } from "#lib/agreements/checks/translation-out-of-date"
import { translationUnnamed } from "#lib/agreements/checks/translation-unnamed"
import { travelUnpaid } from "#lib/agreements/checks/travel-unpaid"
import { unprintableLetters } from "#lib/agreements/checks/unprintable-letters"
import { useWithoutConditions } from "#lib/agreements/checks/use-without-conditions"
import { sectionKeys } from "#lib/agreements/terms/fields"
import type { Terms } from "#lib/agreements/terms/schema"

/** Every check there is. Each reads the terms once or twice; none compares texts. */
export const checks: readonly Check[] = [
  simpleContract,
  priceAgainstStance,
  priceContradictsItself,
  paymentsSum,
  dateOutsideTerm,
  milestoneWhileAway,
  overCapacity,
  interviewPace,
  methodBelowStandard,
  noRuleForJournalists,
  noReviewPoint,
  noExitPlan,
  oneSidedNotice,
  oneSidedConfidentiality,
  latePayment,
  siteNamedToPublic,
  partyWithoutContact,
  noAnswerTime,
  noHoldingLine,
  remediationWithoutFollowUp,
  prevailingLanguage,
  childSafeguarding,
  lostReference,
  memberNotParty,
  termReversed,
  startsInPast,
  publicityAgainstStance,
  safeguardingUnverified,
  tooFewParties,
  partiesOfPartnership,
  partyWithoutSignatory,
  reportingDenied,
  noTimeAfterwards,
  oneContactForAYear,
  expectationsOfOneSide,
  outputWithoutDate,
  resultsUnowned,
  interviewsWithoutConsent,
  outputAfterMilestone,
  outputNobodyAccepts,
  acceptanceAfterEnd,
  paidOnlyAtEnd,
  exchangeRiskOnPayee,
  travelUnpaid,
  remediationUnfunded,
  partyWithoutPublicity,
  useWithoutConditions,
  pressContactElsewhere,
  contactTooSeldom,
  refusedAccessUnpaid,
  rareReviews,
  nobodyForSafeguarding,
  recordsDenied,
  recordsKeptLong,
  followUpNeverComes,
  followUpOutlastsAnswers,
  nobodyAfterwards,
  communityNotTold,
  noticeWithinMilestone,
  lawOfNeither,
  noTalkFirst,
  translationMissing,
  titleTwice,
  childNamedOpenly,
  translationOutOfDate,
  translationUnnamed,
  signatoryMayNotSign,
  tooFewSignatories,
  unprintableLetters,
]

const weight = { blocks: 0, warns: 1, advises: 2 } as const

/** All findings on terms, in the order of the sections and, within a section, the gravest first. Drafts may have gaps. */
export function runChecks(terms: Terms, context: CheckContext): Finding[] {
  return checks
    .flatMap(({ run }) => run(terms, context))
    .sort(
      (one, other) =>
        sectionKeys.indexOf(one.section) - sectionKeys.indexOf(other.section) ||
        weight[one.severity] - weight[other.severity],
    )
}

/** True when something found forbids agreeing and signing. */
export function blocks(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === "blocks")
}
