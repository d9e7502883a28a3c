import { redirect } from "next/navigation"
import type { z } from "zod"
import type { Actor } from "#lib/actor"
import { Refusal, refusal, refusalStatus } from "#lib/errors"
import { formObject, isOversized, typedValues } from "#lib/web/form-object"
import type { FormAction, FormState } from "#lib/web/form-state"
import { forgetKeptForm, requireSender } from "#lib/web/kept-form"
import { markRefused, requestLocale, setStatus } from "#lib/web/request"
import { problemSentences, refusalSentence } from "#lib/web/sentences"
import { getActor } from "#lib/web/session"

type Options = {
  /** Forms that visitors may send too; all others want somebody signed in. */
  openToVisitors?: boolean
}

/**
 * A door for writing: find the actor, parse the form, call the one command, translate a refusal, go on.
 * `after` says where to, as a path without language, from what the command returned.
 */
export function formAction<Input extends z.ZodType, Result>(
  input: Input,
  command: (actor: Actor, input: z.output<Input>) => Promise<Result>,
  after: (result: Result, input: z.output<Input>) => string,
  { openToVisitors = false }: Options = {},
): FormAction {
  return async (_before: FormState, form: FormData) => {
    if (isOversized(form)) return refused(new FormData(), refusal("common.oversized"))
    const actor = openToVisitors ? await getActor() : await requireSender(form)
    const parsed = input.safeParse(formObject(form))
    if (!parsed.success) return refused(form, invalidInput(parsed.error))
    let result: Result
    try {
      result = await command(actor, parsed.data)
    } catch (fault) {
      // Next steers by throwing (redirects): what is no refusal of ours goes on up untouched.
      if (!(fault instanceof Refusal)) throw fault
      return refused(form, fault)
    }
    await forgetKeptForm(actor)
    redirect(`/${requestLocale()}${after(result, parsed.data)}`)
  }
}

/** The state of a refused form: the words for what is wrong, and what was typed. */
function refused(form: FormData, reason: Refusal): FormState {
  const locale = requestLocale()
  const problems = problemSentences(locale, reason.problems)
  const onlyFields = Object.keys(problems).length > 0 && reason.code === "common.invalid_input"
  setStatus(refusalStatus[reason.kind])
  markRefused()
  return {
    outcome: "refused",
    refusal: onlyFields ? null : refusalSentence(locale, reason),
    code: reason.code,
    problems,
    values: typedValues(form),
  }
}

/** One problem a field, the first the schema found: two sentences at one field only confuse. */
function invalidInput(error: z.ZodError): Refusal {
  const problems: Refusal["problems"] = {}
  for (const issue of error.issues) {
    const field = issue.path.join(".")
    problems[field] ??= { code: issue.message, values: issueValues(issue) }
  }
  return new Refusal("common.invalid_input", "invalid", problems)
}

function issueValues(issue: z.core.$ZodIssue): Record<string, string | number> {
  const values: Record<string, string | number> = {}
  if ("maximum" in issue) values.max = Number(issue.maximum)
  if ("minimum" in issue) values.min = Number(issue.minimum)
  if ("params" in issue && issue.params) Object.assign(values, issue.params)
  return values
}
