import { ButtonForm } from "#components/form/button-form"
import { MarginNote } from "#components/ui/margin"
import { proposalGaps } from "#lib/briefs/offer/gaps"
import { understandingCharactersMin } from "#lib/briefs/offer/parts"
import type { OwnProposalView } from "#lib/briefs/views"
import { formatDay } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { submitSendProposal } from "../../actions"
import { AgainstStance, Warnings } from "./warnings"

/** What is missing, what the own profile says against it, and the button that names who will read it. */
export function SendProposalPanel({ proposal, mayWrite }: { proposal: OwnProposalView; mayWrite: boolean }) {
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const { briefId, version, companyName: company, content, sentAt, warnings } = proposal
  if (sentAt)
    return (
      <p className="section">{t("proposal.sentOn", { day: formatDay(locale, sentAt.toISOString().slice(0, 10)) })}</p>
    )
  if (!mayWrite) return null
  const isUnanswered = warnings.length > 0 && content.realismAnswer === ""
  const gaps = proposalGaps(content)
  return (
    <section className="answers stack">
      <AgainstStance proposal={proposal} />
      {warnings.length > 0 && <Warnings warnings={warnings} />}
      {gaps.length > 0 || isUnanswered ? (
        <MarginNote heading={t("gaps.heading")} tone="attention">
          <ul>
            {gaps.map(({ part, field }) => (
              <li key={field}>
                <a href={`/${locale}${paths.briefs.proposalPart(briefId, part)}`}>
                  {t(`proposalGaps.${field}`, { min: understandingCharactersMin })}
                </a>
              </li>
            ))}
            {isUnanswered && (
              <li>
                <a href={`/${locale}${paths.briefs.proposalPart(briefId, "dates")}#field-realismAnswer`}>
                  {t("proposalGaps.realismAnswer")}
                </a>
              </li>
            )}
          </ul>
        </MarginNote>
      ) : (
        <>
          <p>{t("proposal.whoSees", { company })}</p>
          <ButtonForm action={submitSendProposal} hidden={{ briefId, version }}>
            {t("proposal.submit", { company })}
          </ButtonForm>
        </>
      )}
    </section>
  )
}
