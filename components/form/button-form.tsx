"use client"

import { type ReactNode, useActionState } from "react"
import { SubmitButton } from "#components/form/buttons"
import { type FormAction, untouched } from "#lib/web/form-state"

/** A single act with its button; a refusal is said right above it. */
export function ButtonForm({
  action,
  children,
  hidden = {},
  quiet,
  danger,
}: {
  action: FormAction
  children: ReactNode
  hidden?: Record<string, string | number>
  quiet?: boolean
  danger?: boolean
}) {
  const [state, post] = useActionState(action, untouched)
  return (
    <form action={post} className="button-form">
      {state.refusal && (
        <p className="problem" role="alert">
          {state.refusal}
        </p>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton quiet={quiet} danger={danger}>
        {children}
      </SubmitButton>
    </form>
  )
}
