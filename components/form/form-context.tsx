"use client"

import { createContext, use } from "react"
import { type FormState, untouched } from "#lib/web/form-state"

/** The state of the form around a field, so that fields need not be handed their values and problems one by one. */
export const FormContext = createContext<FormState>(untouched)

export type FieldState = { value: string | undefined; values: string[] | undefined; problem: string | undefined }

/** What was typed into a field before it was refused, and why it was. A refused form knows all its fields. */
export function useField(name: string): FieldState {
  const state = use(FormContext)
  const typed = state.outcome === "refused" ? (state.values[name] ?? []) : state.values[name]
  return { value: typed?.[0], values: typed, problem: state.problems[name.replace(/\[\]$/, "")] }
}
