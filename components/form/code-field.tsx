import { TextField } from "#components/form/field"

/** A one-time code: phones offer their digits and what a message brought; a recovery code has letters too. */
export function CodeField({ label, hint }: { label: string; hint: string }) {
  return <TextField name="code" label={label} hint={hint} autoComplete="one-time-code" dir="ltr" width="medium" />
}
