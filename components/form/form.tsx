"use client"

import { type ReactNode, use, useActionState } from "react"
import { FormContext } from "#components/form/form-context"
import { type Kept, KeptFormContext } from "#components/form/kept-form"
import { type FormAction, type FormState, untouched } from "#lib/web/form-state"

export type FormWords = { heading: string; untouched: string }

/**
 * A native form that posts to a server action. Without scripts it is complete HTML: the answer is the same page with
 * what was typed, a summary of what is wrong at its top, and the reason beside each field.
 */
export function Form({
  action,
  words,
  start = untouched,
  one,
  children,
  labels,
}: {
  action: FormAction
  words: FormWords
  /** The state to begin with; what was kept through a sign-in comes by itself. */
  start?: FormState
  /** Where several forms of a page have the same fields: the hidden field and value that only this one has. */
  one?: { name: string; value: string }
  /** Label of each field by its name, for the summary's links. */
  labels?: Record<string, string>
  children: ReactNode
}) {
  const kept = keptFor(use(KeptFormContext), labels, one)
  const [state, post] = useActionState(action, kept ? { ...start, values: kept.values } : start)
  const problems = inReadingOrder(Object.entries(state.problems), labels)
  const isRefused = state.outcome === "refused"
  return (
    <form action={post} noValidate className="form">
      {isRefused && (
        <div className="summary" role="alert" tabIndex={-1} id="summary">
          <h2>{words.heading}</h2>
          {state.refusal && <p>{state.refusal}</p>}
          {problems.length > 0 && (
            <ul>
              {problems.map(([field, sentence]) => (
                <li key={field}>
                  <a href={`#field-${field}`}>{labels?.[field] ? `${labels[field]} – ${sentence}` : sentence}</a>
                </li>
              ))}
            </ul>
          )}
          <p className="quiet">{words.untouched}</p>
        </div>
      )}
      {kept && !isRefused && (
        <div className="notice" role="status">
          <p>{kept.sentence}</p>
        </div>
      )}
      <FormContext value={state}>{children}</FormContext>
    </form>
  )
}

/** The summary names problems in the order of the fields, as whoever mends them goes through the form. */
function inReadingOrder(problems: [string, string][], labels: Record<string, string> = {}): [string, string][] {
  const order = Object.keys(labels)
  const place = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length)
  return problems.sort(([one], [other]) => place(one) - place(other))
}

/** What was kept belongs to the form on the page that has one of its fields, and its very hidden field where it has one. */
function keptFor(
  kept: Kept | null,
  labels: Record<string, string> | undefined,
  one: { name: string; value: string } | undefined,
): Kept | null {
  if (kept && one && kept.values[one.name]?.[0] !== one.value) return null
  if (!kept || !labels) return kept
  return Object.keys(labels).some(name => name in kept.values || `${name}[]` in kept.values) ? kept : null
}
