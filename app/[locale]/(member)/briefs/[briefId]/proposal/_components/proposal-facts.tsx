import type { ReactNode } from "react"
import { Facts } from "#components/ui/facts"
import { Prose } from "#components/ui/prose"
import { type ProposalPart, proposalParts } from "#lib/briefs/offer/parts"
import type { OwnProposalView } from "#lib/briefs/views"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { Milestones, Outputs, Samples } from "../../../_components/proposal-words"
import { periodWords, priceWords } from "../../../_components/wording"
import { ChangeLink } from "../../_components/change-link"

/** The own proposal, page by page, as it will be read or was sent. */
export function ProposalFacts({ proposal, mayChange }: { proposal: OwnProposalView; mayChange: boolean }) {
  const t = words(requestLocale(), "briefs")
  return proposalParts.map(part => (
    <section key={part} className="answers">
      <div className="headed">
        <h2>{t(`proposalTitles.${part}`)}</h2>
        {mayChange && (
          <ChangeLink href={paths.briefs.proposalPart(proposal.briefId, part)} part={t(`proposalParts.${part}`)} />
        )}
      </div>
      <Facts facts={factsOf(part, proposal)} />
    </section>
  ))
}

function factsOf(part: ProposalPart, { content, samples }: OwnProposalView) {
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const fact = (name: Parameters<typeof t>[0], value: ReactNode) => ({
    term: t(name),
    value: value || <span className="quiet">{t("notSaid")}</span>,
  })
  const prose = (text: string) => text && <Prose text={text} />
  switch (part) {
    case "understanding":
      return [fact("proposal.understanding", prose(content.understanding))]
    case "work":
      return [
        fact("proposal.approach", prose(content.approach)),
        fact("proposal.outputs", content.outputs.length > 0 && <Outputs outputs={content.outputs} />),
        fact("proposal.methodConditions", prose(content.methodConditions)),
      ]
    case "dates":
      return [
        fact("facts.period", periodWords(locale, content)),
        fact("proposal.milestones", content.milestones.length > 0 && <Milestones milestones={content.milestones} />),
        ...(content.realismAnswer ? [fact("proposal.realismAnswer", prose(content.realismAnswer))] : []),
      ]
    case "price":
      return [
        fact("proposal.stance", priceWords(locale, content.price)),
        ...(content.price.stance === "none" ? [fact("proposal.noneReason", prose(content.price.noneReason))] : []),
      ]
    case "conditions": {
      const shown = samples.filter(({ id }) => content.sampleIds.includes(id))
      return [
        fact("proposal.assumptions", prose(content.assumptions)),
        fact("proposal.needs", prose(content.needsFromCompany)),
        fact("proposal.samples", shown.length > 0 && <Samples samples={shown} />),
      ]
    }
  }
}
