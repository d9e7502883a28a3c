import { Hidden, SubmitButton } from "#components/form/buttons"
import { Form } from "#components/form/form"
import type { Actor } from "#lib/actor"
import type { BriefPart } from "#lib/briefs/need/parts"
import { listSiteChoices } from "#lib/briefs/queries/list-site-choices"
import type { OwnBriefView } from "#lib/briefs/views"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { submitBriefPart } from "../../../../actions"
import { NeedFields } from "./need-fields"
import { OfferFields } from "./offer-fields"
import { WhenFields } from "./when-fields"
import { WhereFields } from "./where-fields"

type Part = Exclude<BriefPart, "whom">

/** One page of a draft with its two ways on: continue, or come back later. */
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
  const t = words(locale, "briefs")
  const { content } = brief
  const sites = part === "where" ? ((await listSiteChoices(person, brief.id)) ?? []) : []
  return (
    <Form action={submitBriefPart} words={formWords(locale)}>
      <Hidden name="briefId" value={brief.id} />
      <Hidden name="version" value={brief.version} />
      <Hidden name="part" value={part} />
      {part === "need" && <NeedFields content={content} more={more} />}
      {part === "where" && <WhereFields content={content} chosen={brief.sites} sites={sites} more={more} />}
      {part === "when" && <WhenFields content={content} />}
      {part === "offer" && <OfferFields content={content} />}
      <div className="buttons">
        <SubmitButton name="intent" value="next">
          {t("buttons.next")}
        </SubmitButton>
        <SubmitButton name="intent" value="later" quiet>
          {t("buttons.later")}
        </SubmitButton>
      </div>
    </Form>
  )
}
