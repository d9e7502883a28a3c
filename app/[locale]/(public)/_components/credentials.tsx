import { TextField } from "#components/form/field"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"

/** The name somebody chooses to sign in with. Its letters run from left to right in every language. */
export function UserNameField({ label }: { label: string }) {
  const t = words(requestLocale(), "accounts")
  return (
    <TextField
      name="userName"
      label={label}
      hint={t("register.userNameHint")}
      autoComplete="username"
      dir="ltr"
      width="medium"
    />
  )
}

/** A password that is chosen, not asked for: the browser offers one of its own. */
export function NewPasswordField({ label }: { label: string }) {
  const t = words(requestLocale(), "accounts")
  return (
    <TextField
      name="password"
      type="password"
      label={label}
      hint={t("register.passwordHint")}
      autoComplete="new-password"
      width="medium"
    />
  )
}
