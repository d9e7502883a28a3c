import { ButtonForm } from "#components/form/button-form"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { submitWithdrawal } from "../actions"

/** Taking one's own profile out of the directory: possible at any time, in nobody's way. */
export function WithdrawForm({ version }: { version: number }) {
  const t = words(requestLocale(), "members")
  return (
    <details className="section">
      <summary>{t("home.withdraw")}</summary>
      <p>{t("home.withdrawExplained")}</p>
      <ButtonForm action={submitWithdrawal} hidden={{ version }} danger>
        {t("home.withdraw")}
      </ButtonForm>
    </details>
  )
}
