import { Hidden } from "#components/form/buttons"
import { Form } from "#components/form/form"
import type { Actor } from "#lib/actor"
import type { BriefPart } from "#lib/briefs/need/parts"
import { listSiteChoices } from "#lib/briefs/queries/list-site-choices"
import type { OwnBriefView } from "#lib/briefs/views"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { WaysOn } from "../../../../_components/ways-on"
import { submitBriefPart } from "../../../../actions"
import { NeedFields } from "./need-fields"
import { OfferFields } from "./offer-fields"
import { WhenFields } from "./when-fields"
import { WhereFields } from "./where-fields"

type Part = Exclude<BriefPart, "whom">

/** One page of a draft with its ways on. */
export async function BriefPartForm({
  part,
  brief,
  person,
  more,
}: {
  part: Part
  brief: OwnBriefView
  person: Actor
  /** One empty line more than there is. */
  more: boolean
}) {
  const locale = requestLocale()
  const { content } = brief
  const sites = part === "where" ? ((await listSiteChoices(person, brief.id)) ?? []) : []
  return (
    <Form action={submitBriefPart} words={formWords(locale)} labels={labelsOf(part, locale)}>
      <Hidden name="briefId" value={brief.id} />
      <Hidden name="version" value={brief.version} />
      <Hidden name="part" value={part} />
      {part === "need" && <NeedFields content={content} more={more} />}
      {part === "where" && <WhereFields content={content} chosen={brief.sites} sites={sites} more={more} />}
      {part === "when" && <WhenFields content={content} />}
      {part === "offer" && <OfferFields content={content} />}
      <WaysOn />
    </Form>
  )
}

/** How the summary of problems names each field. */
function labelsOf(part: Part, locale: Locale): Record<string, string> {
  const t = words(locale, "briefs")
  switch (part) {
    case "need":
      return { kind: t("need.kind"), title: t("need.title"), concern: t("need.concern"), outputs: t("need.outputs") }
    case "where":
      return { countries: t("where.countries"), places: t("where.places"), affected: t("where.affected") }
    case "when":
      return {
        startsOn: t("when.startsOn"),
        endsOn: t("when.endsOn"),
        answerBy: t("when.answerBy"),
        money: t("when.money"),
        from: t("when.from"),
        to: t("when.to"),
        currency: t("when.currency"),
      }
    case "offer":
      return {
        offers: t("offer.offers"),
        decides: t("offer.decides"),
        confidentiality: t("offer.confidentiality"),
      }
  }
}
