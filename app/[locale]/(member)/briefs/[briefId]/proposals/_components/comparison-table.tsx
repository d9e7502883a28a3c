import type { ReactNode } from "react"
import { Prose } from "#components/ui/prose"
import { SideName } from "#components/ui/side-name"
import { State } from "#components/ui/state"
import type { ProposalView } from "#lib/briefs/views"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { Outputs, Samples } from "../../../_components/proposal-words"
import { periodWords, priceWords, recipientTone } from "../../../_components/wording"

/** Proposals side by side, a fact a row; on a phone one after the other, each fact with its name. */
export function ComparisonTable({ briefId, proposals }: { briefId: string; proposals: ProposalView[] }) {
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const facts = [
    "state",
    "price",
    "dates",
    "outputs",
    "understanding",
    "approach",
    "conditions",
    "needs",
    "samples",
  ] as const
  return (
    <table className="side-by-side">
      <thead>
        <tr>
          <th scope="col">{t("compare.fact")}</th>
          {proposals.map(({ recipient }) => (
            <th scope="col" key={recipient.id}>
              <SideName kind="local_resource" name={recipient.name} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {facts.map(fact => (
          <tr key={fact}>
            <th scope="row">{t(`compare.${fact}`)}</th>
            {proposals.map(proposal => (
              <td key={proposal.recipient.id}>
                <span className="side-by-side-name">
                  <SideName kind="local_resource" name={proposal.recipient.name} />
                </span>
                {cell(fact, proposal) || <span className="quiet">{t("notSaid")}</span>}
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">{t("decide.heading")}</th>
          {proposals.map(({ recipient }) => (
            <td key={recipient.id}>
              <span className="side-by-side-name">
                <SideName kind="local_resource" name={recipient.name} />
              </span>
              <a href={`/${locale}${paths.briefs.decide(briefId, recipient.id)}`}>
                {recipient.state === "proposed" || recipient.state === "shortlisted"
                  ? t("compare.decide")
                  : t("compare.decided")}
              </a>
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

type Fact = "state" | "price" | "dates" | "outputs" | "understanding" | "approach" | "conditions" | "needs" | "samples"

function cell(fact: Fact, { recipient, content, samples }: ProposalView): ReactNode {
  const locale = requestLocale()
  const t = words(locale, "briefs")
  switch (fact) {
    case "state":
      return <State tone={recipientTone(recipient.state)}>{t(`recipientStates.${recipient.state}`)}</State>
    case "price":
      return <strong>{priceWords(locale, content.price)}</strong>
    case "dates":
      return periodWords(locale, content)
    case "outputs":
      return content.outputs.length > 0 && <Outputs outputs={content.outputs} />
    case "understanding":
      return <Prose text={content.understanding} />
    case "approach":
      return <Prose text={content.approach} />
    case "conditions":
      return content.methodConditions && <Prose text={content.methodConditions} />
    case "needs":
      return content.needsFromCompany && <Prose text={content.needsFromCompany} />
    case "samples":
      return samples.length > 0 ? <Samples samples={samples} /> : t("compare.noSamples")
  }
}
