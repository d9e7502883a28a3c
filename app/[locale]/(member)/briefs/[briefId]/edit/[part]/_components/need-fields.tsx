import { SubmitButton } from "#components/form/buttons"
import { SelectField, TextArea, TextField } from "#components/form/field"
import { FoldedChoices } from "#components/form/folded-choices"
import { type BriefContent, outputsMax } from "#lib/briefs/need/content"
import { words } from "#lib/i18n/words"
import { listGroups } from "#lib/members/profile/lists"
import { briefKinds } from "#lib/members/taxonomy/brief-kinds"
import { requestLocale } from "#lib/web/request"
import { kindWords } from "../../../../_components/wording"

const linesShown = 2

export function NeedFields({ content, more }: { content: BriefContent; more: boolean }) {
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const optional = words(locale, "common")("optional")
  const groups = (list: "topics" | "services") =>
    listGroups(list, locale).map(({ label, choices }) => ({ label: label ?? "", choices }))
  const lines = Math.min(outputsMax, Math.max(linesShown, content.outputs.length + (more ? 2 : 1)))
  return (
    <>
      <SelectField
        name="kind"
        label={t("need.kind")}
        value={content.kind ?? ""}
        empty={t("choose")}
        choices={briefKinds.map(kind => ({ value: kind, label: kindWords(locale, kind) }))}
      />
      <TextField name="title" label={t("need.title")} value={content.title} />
      <TextArea
        name="concern"
        label={t("need.concern")}
        hint={t("need.concernHint")}
        value={content.concern}
        rows={7}
      />
      <fieldset className="field" id={more ? "more" : undefined}>
        <legend>{t("need.outputs")}</legend>
        <p className="hint">{t("need.outputsHint")}</p>
        {Array.from({ length: lines }, (_, place) => (
          <TextField
            key={place}
            name={`outputs.${place}`}
            label={t("need.output", { number: place + 1 })}
            value={content.outputs[place] ?? ""}
          />
        ))}
        <SubmitButton name="intent" value="more" quiet>
          {t("buttons.more")}
        </SubmitButton>
      </fieldset>
      <FoldedChoices
        name="topics[]"
        legend={t("need.topics")}
        optional={optional}
        groups={groups("topics")}
        values={content.topics}
      />
      <FoldedChoices
        name="services[]"
        legend={t("need.services")}
        hint={t("need.servicesHint")}
        optional={optional}
        groups={groups("services")}
        values={content.services}
      />
    </>
  )
}
