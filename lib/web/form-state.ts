/** What a form shows after it was posted. Pure, because the browser imports it; sentences are chosen by reception. */
export type FormState = {
  outcome: "untouched" | "refused"
  /** Why the whole form was refused, in words; null where only fields are at fault. */
  refusal: string | null
  /** Code behind the refusal, for tests and for pages that offer a way on. */
  code: string | null
  /** By field name as in the form (`milestones.0.title`): what is wrong, in words. */
  problems: Record<string, string>
  /** What was typed. Passwords and files are never given back. */
  values: Record<string, string[]>
}

export const untouched: FormState = { outcome: "untouched", refusal: null, code: null, problems: {}, values: {} }

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>
