import { SubmitButton } from "#components/form/buttons"
import { TextArea, TextField } from "#components/form/field"
import { milestonesMax } from "#lib/briefs/offer/content"
import type { OwnProposalView } from "#lib/briefs/views"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { periodWords } from "../../../../_components/wording"

export function DatesFields({ proposal, more }: { proposal: OwnProposalView; more: boolean }) {
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const optional = words(locale, "common")("optional")
  const { content, asked, companyName: company, warnings } = proposal
  const rows = Math.min(milestonesMax, Math.max(1, content.milestones.length + (more ? 1 : 0)))
  const period = periodWords(locale, asked)
  return (
    <>
      <p>{period ? t("proposal.asked", { company, period }) : t("proposal.notAsked", { company })}</p>
      <TextField
        name="startsOn"
        type="date"
        width="short"
        label={t("proposal.startsOn")}
        value={content.startsOn ?? ""}
      />
      <TextField name="endsOn" type="date" width="short" label={t("proposal.endsOn")} value={content.endsOn ?? ""} />
      {Array.from({ length: rows }, (_, place) => (
        <fieldset key={place} className="rows" id={more && place === rows - 1 ? "more" : undefined}>
          <legend>
            {t("proposal.milestone", { number: place + 1 })} <span className="quiet">{optional}</span>
          </legend>
          <TextField
            name={`milestones.${place}.title`}
            label={t("proposal.milestoneTitle")}
            value={content.milestones[place]?.title}
          />
          <TextField
            name={`milestones.${place}.dueOn`}
            type="date"
            width="short"
            label={t("proposal.milestoneDue")}
            value={content.milestones[place]?.dueOn ?? ""}
          />
        </fieldset>
      ))}
      <p>
        <SubmitButton name="intent" value="more" quiet>
          {t("buttons.more")}
        </SubmitButton>
      </p>
      {(warnings.length > 0 || content.realismAnswer) && (
        <TextArea
          name="realismAnswer"
          label={t("proposal.realismAnswer")}
          hint={t("proposal.realismAnswerHint")}
          value={content.realismAnswer}
          rows={3}
        />
      )}
    </>
  )
}
