import type { ReactNode } from "react"
import { Facts } from "#components/ui/facts"
import { Prose } from "#components/ui/prose"
import type { DecisionView } from "#lib/briefs/views"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { Milestones, Outputs, Samples } from "../../../../_components/proposal-words"
import { periodWords, priceWords } from "../../../../_components/wording"

/** A proposal as the company reads it: their understanding first, in their ink. */
export function ReceivedProposal({ decision }: { decision: DecisionView }) {
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const { content, samples, slug } = decision
  const fact = (name: Parameters<typeof t>[0], value: ReactNode) => ({
    term: t(name),
    value: value || <span className="quiet">{t("notSaid")}</span>,
  })
  const prose = (text: string) => text && <Prose text={text} />
  const { price } = content
  const facts = [
    fact("decide.price", <strong>{priceWords(locale, price)}</strong>),
    ...(price.stance === "none" ? [fact("proposal.noneReason", prose(price.noneReason))] : []),
    fact("facts.period", periodWords(locale, content)),
    fact("decide.outputs", content.outputs.length > 0 && <Outputs outputs={content.outputs} />),
    fact("decide.milestones", content.milestones.length > 0 && <Milestones milestones={content.milestones} />),
    fact("decide.approach", prose(content.approach)),
    fact("decide.methodConditions", prose(content.methodConditions)),
    fact("decide.needs", prose(content.needsFromCompany)),
    fact("decide.assumptions", prose(content.assumptions)),
    fact("decide.samples", samples.length > 0 && <Samples samples={samples} />),
  ]
  return (
    <>
      <div className="said said-local">
        <h2>{t("decide.understanding")}</h2>
        <Prose text={content.understanding} />
      </div>
      <Facts facts={facts} />
      {slug && (
        <p>
          <a href={`/${locale}${paths.profile(slug)}`}>{t("decide.profile")}</a>
        </p>
      )}
    </>
  )
}
