import type { ReactNode } from "react"
import { CalendarLine } from "#components/agreements/calendar-line"
import { DocumentLines } from "#components/agreements/document-lines"
import type { DocumentRow } from "#lib/agreements/evidence/views"
import { beforeSigning, binding, concluded, frozen } from "#lib/agreements/lifecycle"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"

type Way = { path: string; label: string; download?: true }

type PapersProps = { locale: Locale; agreement: AgreementView; documents: DocumentRow[] }

/** What can be read, printed and kept of this agreement. */
export function Papers({ locale, agreement, documents }: PapersProps) {
  const { id, state, revisions, amendment } = agreement
  const t = words(locale, "agreements")
  const ways: Way[] = [
    { path: `/${locale}${paths.agreements.text(id)}`, label: t("papers.text") },
    ...(revisions.length > 1 || amendment
      ? [{ path: `/${locale}${paths.agreements.compare(id)}`, label: t("papers.compare") }]
      : []),
    { path: `/${locale}${paths.agreements.model(id)}`, label: words(locale, "fairness")("page.short") },
    { path: `/${locale}${paths.agreements.evidence(id)}`, label: t("papers.evidence") },
    ...(frozen.includes(state)
      ? [{ path: paths.agreements.exported(id), label: t("papers.exported"), download: true as const }]
      : []),
  ]
  return (
    <Ways id="papers" heading={t("papers.heading")} ways={ways}>
      {concluded.includes(state) && <CalendarLine locale={locale} agreementId={id} />}
      <DocumentLines locale={locale} agreementId={id} documents={documents} />
    </Ways>
  )
}

/** What else may be done with the agreement as it stands: steps that are seldom the next one. */
export function OtherSteps({ locale, agreement }: { locale: Locale; agreement: AgreementView }) {
  const t = words(locale, "agreements")
  const { id, state, mayWrite, isSignatory, isYourTurn, hasUnsentDraft, amendment, awaiting, waitingScan } = agreement
  const names = sayOthers(locale, agreement.parties)
  const isOpen = beforeSigning.includes(state) || state === "signing"
  const mayAnswer = mayWrite && isYourTurn && state !== "drafting" && !hasUnsentDraft
  const ways: (Way | false)[] = [
    mayAnswer && { path: paths.agreements.handOver(id), label: t("acts.handOver", { names }) },
    !amendment && binding.includes(state) && { path: paths.agreements.ending(id), label: t("acts.interrupt") },
    isOpen && !awaiting && { path: paths.agreements.roles(id), label: t("acts.roles") },
    frozen.includes(state) && { path: paths.agreements.questions(id), label: t("acts.questions") },
    mayWrite && state === "agreed" && { path: paths.agreements.reopen(id), label: t("acts.reopen") },
    isSignatory &&
      state === "signing" &&
      !waitingScan && { path: paths.agreements.paper(id), label: words(locale, "paper")("short") },
    (mayWrite || isSignatory) && state === "signing" && { path: paths.agreements.recall(id), label: t("acts.recall") },
    state !== "drafting" && !awaiting && { path: paths.agreements.neutral(id), label: t("neutral.way") },
    mayWrite &&
      beforeSigning.includes(state) && {
        path: paths.agreements.withdraw(id),
        label: t(amendment ? "acts.withdrawChange" : "acts.withdraw"),
      },
  ]
  const shown = ways.filter(way => way !== false).map(way => ({ ...way, path: `/${locale}${way.path}` }))
  return shown.length > 0 ? <Ways id="other-steps" heading={t("acts.heading")} ways={shown} /> : null
}

function Ways({ id, heading, ways, children }: { id: string; heading: string; ways: Way[]; children?: ReactNode }) {
  return (
    <section className="section no-print" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ul className="ways">
        {ways.map(way => (
          <li key={way.path}>
            <a href={way.path} download={way.download}>
              {way.label}
            </a>
          </li>
        ))}
        {children}
      </ul>
    </section>
  )
}
