"use client"

import { describedBy, FieldFrame, fieldId } from "#components/form/field"
import { useField } from "#components/form/form-context"

/** A file to send along. Browsers give no chosen file back after a refusal, so its hint says to choose it again. */
export function FileField({
  accept,
  ...field
}: {
  name: string
  label: string
  hint?: string
  optional?: string
  /** Endings such as `.pdf`: a convenience of the browser, not a check. */
  accept?: readonly string[]
}) {
  const { problem } = useField(field.name)
  return (
    <FieldFrame {...field}>
      <input
        type="file"
        id={fieldId(field.name)}
        name={field.name}
        accept={accept?.join(",")}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(field, problem)}
      />
    </FieldFrame>
  )
}
