"use client"

import { createContext, use } from "react"
import { type FormState, untouched } from "#lib/web/form-state"

/** The state of the form around a field, so that fields need not be handed their values and problems one by one. */
export const FormContext = createContext<FormState>(untouched)

export type FieldState = { value: string | undefined; values: string[] | undefined; problem: string | undefined }

/**
 * What was typed into a field before its form was refused or kept, and why it was refused. Such a form knows all its
 * fields: one that is missing was left empty.
 */
export function useField(name: string): FieldState {
  const state = use(FormContext)
  const isTyped = state.outcome === "refused" || Object.keys(state.values).length > 0
  const typed = isTyped ? (state.values[name] ?? []) : undefined
  return { value: typed?.[0], values: typed, problem: state.problems[name.replace(/\[\]$/, "")] }
}
