import { ButtonForm } from "#components/form/button-form"
import { MarginNote } from "#components/ui/margin"
import { proposalGaps } from "#lib/briefs/offer/gaps"
import { understandingCharactersMin } from "#lib/briefs/offer/parts"
import type { OwnProposalView } from "#lib/briefs/views"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { submitSendProposal } from "../../actions"
import { AgainstStance, Warnings } from "./warnings"

/** What is missing and what the own profile says against it: the first thing on the page that checks a proposal. */
export function ProposalGaps({ proposal }: { proposal: OwnProposalView }) {
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const { briefId, content, warnings } = proposal
  const gaps = proposalGaps(content)
  return (
    <div className="stack">
      <AgainstStance proposal={proposal} />
      {warnings.length > 0 && <Warnings warnings={warnings} />}
      {isIncomplete(proposal) && (
        <MarginNote heading={t("gaps.heading")} tone="attention">
          <ul>
            {gaps.map(({ part, field }) => (
              <li key={field}>
                <a href={`/${locale}${paths.briefs.proposalPart(briefId, part)}`}>
                  {t(`proposalGaps.${field}`, { min: understandingCharactersMin })}
                </a>
              </li>
            ))}
            {isUnanswered(proposal) && (
              <li>
                <a href={`/${locale}${paths.briefs.proposalPart(briefId, "dates")}#field-realismAnswer`}>
                  {t("proposalGaps.realismAnswer")}
                </a>
              </li>
            )}
          </ul>
        </MarginNote>
      )}
    </div>
  )
}

/** Who will read it, and the button that names them, once nothing is missing. */
export function SendProposalPanel({ proposal }: { proposal: OwnProposalView }) {
  const t = words(requestLocale(), "briefs")
  const { briefId, version, companyName: company } = proposal
  if (isIncomplete(proposal)) return null
  return (
    <section className="answers">
      <p>{t("proposal.whoSees", { company })}</p>
      <ButtonForm action={submitSendProposal} hidden={{ briefId, version }}>
        {t("proposal.submit", { company })}
      </ButtonForm>
    </section>
  )
}

const isUnanswered = ({ warnings, content }: OwnProposalView) => warnings.length > 0 && content.realismAnswer === ""

const isIncomplete = (proposal: OwnProposalView) => proposalGaps(proposal.content).length > 0 || isUnanswered(proposal)
