"use client"

import { describedBy, FieldFrame, fieldId } from "#components/form/field"
import { useField } from "#components/form/form-context"

/** A file of one's own. Browsers never give a chosen file back: after a refusal it must be chosen again. */
export function FileField({
  accept,
  ...field
}: {
  name: string
  label: string
  hint?: string
  optional?: string
  /** Endings that the browser offers; the check is made by whoever stores the file. */
  accept: string
}) {
  const { problem } = useField(field.name)
  return (
    <FieldFrame {...field}>
      <input
        id={fieldId(field.name)}
        name={field.name}
        type="file"
        accept={accept}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(field, problem)}
      />
    </FieldFrame>
  )
}
