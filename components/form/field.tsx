"use client"

import type { ReactNode } from "react"
import { useField } from "#components/form/form-context"

type FieldProps = {
  name: string
  label: string
  hint?: string
  /** The word "(optional)", where a field may stay empty. Required is the rule and is not marked. */
  optional?: string
}

/** Label, hint and problem around one control; what belongs together is read together. */
export function FieldFrame({ name, label, hint, optional, children }: FieldProps & { children: ReactNode }) {
  const { problem } = useField(name)
  const id = fieldId(name)
  return (
    <div className={problem ? "field field-wrong" : "field"}>
      <label htmlFor={id}>
        {label} {optional && <span className="quiet">{optional}</span>}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p className="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {children}
    </div>
  )
}

type TextFieldProps = FieldProps & {
  type?: "text" | "email" | "password" | "date" | "search" | "tel" | "url"
  autoComplete?: string
  inputMode?: "text" | "numeric" | "decimal" | "email"
  value?: string
  /** About how many characters are expected: the width of the box says so. */
  width?: "short" | "medium" | "full"
  dir?: "auto" | "ltr"
  /** The language of what is typed, where it is not that of the page. */
  lang?: string
}

export function TextField({ value, lang, type = "text", width = "full", dir = "auto", ...field }: TextFieldProps) {
  const { value: typed, problem } = useField(field.name)
  return (
    <FieldFrame {...field}>
      <input
        id={fieldId(field.name)}
        name={field.name}
        type={type}
        defaultValue={typed ?? value}
        autoComplete={field.autoComplete ?? "off"}
        inputMode={field.inputMode}
        className={`width-${width}`}
        dir={type === "date" ? undefined : dir}
        lang={lang}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(field, problem)}
      />
    </FieldFrame>
  )
}

export function TextArea({
  value,
  rows = 5,
  lang,
  ...field
}: FieldProps & { value?: string; rows?: number; lang?: string }) {
  const { value: typed, problem } = useField(field.name)
  return (
    <FieldFrame {...field}>
      <textarea
        id={fieldId(field.name)}
        name={field.name}
        rows={rows}
        defaultValue={typed ?? value}
        dir="auto"
        lang={lang}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(field, problem)}
      />
    </FieldFrame>
  )
}

export type Choice = { value: string; label: string; hint?: string }

/** One of many. `empty` is the line that stands for "not chosen yet"; `groups` are choices under headings. */
export function SelectField({
  value,
  choices,
  groups = [],
  empty,
  ...field
}: FieldProps & {
  value?: string
  choices: Choice[]
  groups?: { label: string; choices: Choice[] }[]
  empty?: string
}) {
  const { value: typed, problem } = useField(field.name)
  return (
    <FieldFrame {...field}>
      <select
        id={fieldId(field.name)}
        name={field.name}
        defaultValue={typed ?? value ?? ""}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(field, problem)}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        <Options choices={choices} />
        {groups.map(group => (
          <optgroup key={group.label} label={group.label}>
            <Options choices={group.choices} />
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  )
}

function Options({ choices }: { choices: Choice[] }) {
  return choices.map(choice => (
    <option key={choice.value} value={choice.value}>
      {choice.label}
    </option>
  ))
}

export function fieldId(name: string): string {
  return `field-${name.replace(/\[\]$/, "")}`
}

export function describedBy(field: FieldProps, problem: string | undefined): string | undefined {
  const id = fieldId(field.name)
  const parts = [field.hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean)
  return parts.length > 0 ? parts.join(" ") : undefined
}
