import { Hidden, SubmitButton } from "#components/form/buttons"
import { Form } from "#components/form/form"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { partValues } from "#lib/members/profile/completeness"
import { partWords } from "#lib/members/profile/labels"
import type { PartTable } from "#lib/members/profile/parts"
import type { OwnProfile } from "#lib/members/views"
import { requestLocale } from "#lib/web/request"
import { submitPart } from "../actions"
import { PartField } from "./part-field"
import { PartRows, rowsShown } from "./part-rows"

/** The form of one part. Gaps are fine: only publishing asks for what is required. */
export function PartForm({
  own,
  table,
  from,
  hasEmptyRow,
}: {
  own: OwnProfile
  table: PartTable
  from: "home" | "publish"
  hasEmptyRow: boolean
}) {
  const locale = requestLocale()
  const t = words(locale, "members")
  const w = partWords(locale, own.kind, table.part)
  const values = partValues(own.draft.profile, table.part)
  const asksForSomething = table.fields.some(field => field.required)
  return (
    <Form action={submitPart} words={formWords(locale)} labels={labelsOf(table, values, w.label)}>
      <Hidden name="kind" value={own.kind} />
      <Hidden name="part" value={table.part} />
      <Hidden name="version" value={own.draft.version} />
      <Hidden name="from" value={from} />
      {!asksForSomething && <p className="quiet">{t("part.allOptional")}</p>}
      {table.fields.map(field =>
        field.kind === "rows" ? (
          <PartRows
            key={field.key}
            field={field}
            value={values[field.key]}
            partWords={w}
            hasEmptyRow={hasEmptyRow}
            isAlone={table.fields.length === 1}
          />
        ) : (
          <PartField
            key={field.key}
            field={field}
            name={field.key}
            value={values[field.key]}
            label={w.label(field.key)}
            hint={w.hint(field.key)}
            optional={asksForSomething ? t("part.optional") : undefined}
          />
        ),
      )}
      <div className="buttons">
        <SubmitButton name="intent" value="save">
          {t("part.save")}
        </SubmitButton>
        {w.add !== "" && (
          <SubmitButton name="intent" value="add" quiet>
            {w.add}
          </SubmitButton>
        )}
      </div>
    </Form>
  )
}

/** The label of every field of the form by its name, rows included, for the summary of what is wrong. */
function labelsOf(
  { fields }: PartTable,
  values: Readonly<Record<string, unknown>>,
  label: (key: string) => string,
): Record<string, string> {
  const pairs = fields.flatMap(field => {
    if (field.kind !== "rows") return [[field.key, label(field.key)]]
    return rowsShown(values[field.key], true).flatMap((_, place) =>
      field.fields.map(one => [`${field.key}.${place}.${one.key}`, label(one.key)]),
    )
  })
  return Object.fromEntries(pairs)
}
