import { SubmitButton } from "#components/form/buttons"
import { TextArea, TextField } from "#components/form/field"
import { outputsMax } from "#lib/briefs/need/content"
import type { ProposalContent } from "#lib/briefs/offer/content"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"

export function WorkFields({ content, more }: { content: ProposalContent; more: boolean }) {
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const optional = words(locale, "common")("optional")
  const rows = Math.min(outputsMax, Math.max(1, content.outputs.length + (more ? 1 : 0)))
  return (
    <>
      <TextArea name="approach" label={t("proposal.approach")} value={content.approach} />
      {Array.from({ length: rows }, (_, place) => {
        const output = content.outputs[place]
        const name = (field: string) => `outputs.${place}.${field}`
        return (
          <fieldset key={place} className="rows" id={more && place === rows - 1 ? "more" : undefined}>
            <legend>{t("proposal.output", { number: place + 1 })}</legend>
            <TextField name={name("title")} label={t("proposal.outputTitle")} value={output?.title} />
            <TextArea
              name={name("description")}
              label={t("proposal.outputDescription")}
              optional={optional}
              value={output?.description}
              rows={2}
            />
            <TextField
              name={name("priceNote")}
              label={t("proposal.priceNote")}
              optional={optional}
              value={output?.priceNote}
              width="medium"
            />
          </fieldset>
        )
      })}
      <p>
        <SubmitButton name="intent" value="more" quiet>
          {t("buttons.more")}
        </SubmitButton>
      </p>
      <TextArea
        name="methodConditions"
        label={t("proposal.methodConditions")}
        hint={t("proposal.methodConditionsHint")}
        optional={optional}
        value={content.methodConditions}
        rows={3}
      />
    </>
  )
}
