import { Hidden } from "#components/form/buttons"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import { type ProposalPart, understandingCharactersMin } from "#lib/briefs/offer/parts"
import type { OwnProposalView } from "#lib/briefs/views"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { WaysOn } from "../../../../_components/ways-on"
import { submitProposalPart } from "../../../actions"
import { ConditionsFields } from "./conditions-fields"
import { DatesFields } from "./dates-fields"
import { PriceFields } from "./price-fields"
import { WorkFields } from "./work-fields"

/** One page of a proposal with its ways on. */
export function ProposalPartForm({
  part,
  proposal,
  more,
}: {
  part: ProposalPart
  proposal: OwnProposalView
  /** One empty row more than there is. */
  more: boolean
}) {
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const { content } = proposal
  return (
    <Form action={submitProposalPart} words={formWords(locale)} labels={labelsOf(part, locale)}>
      <Hidden name="briefId" value={proposal.briefId} />
      <Hidden name="version" value={proposal.version} />
      <Hidden name="part" value={part} />
      {part === "understanding" && (
        <TextArea
          name="understanding"
          label={t("proposal.understanding")}
          hint={t("proposal.understandingHint", { min: understandingCharactersMin })}
          value={content.understanding}
          rows={7}
        />
      )}
      {part === "work" && <WorkFields content={content} more={more} />}
      {part === "dates" && <DatesFields proposal={proposal} more={more} />}
      {part === "price" && <PriceFields proposal={proposal} />}
      {part === "conditions" && <ConditionsFields proposal={proposal} />}
      <WaysOn />
    </Form>
  )
}

/** How the summary of problems names each field. */
function labelsOf(part: ProposalPart, locale: Locale): Record<string, string> {
  const t = words(locale, "briefs")
  switch (part) {
    case "understanding":
      return { understanding: t("proposal.understanding") }
    case "work":
      return { approach: t("proposal.approach"), methodConditions: t("proposal.methodConditions") }
    case "dates":
      return {
        startsOn: t("proposal.startsOn"),
        endsOn: t("proposal.endsOn"),
        realismAnswer: t("proposal.realismAnswer"),
      }
    case "price":
      return {
        stance: t("proposal.stance"),
        total: t("proposal.total"),
        currency: t("proposal.currency"),
        noneReason: t("proposal.noneReason"),
      }
    case "conditions":
      return {
        needsFromCompany: t("proposal.needs"),
        assumptions: t("proposal.assumptions"),
        sampleIds: t("proposal.samples"),
      }
  }
}
