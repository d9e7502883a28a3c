import { TextField } from "#components/form/field"

/** The reader's own password, asked once more or to sign in: password managers know it by its name. */
export function PasswordField(frame: { label: string; hint?: string; optional?: string }) {
  return <TextField {...frame} name="password" type="password" autoComplete="current-password" width="medium" />
}
