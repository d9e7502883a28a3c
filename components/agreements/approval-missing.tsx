import type { ApproverRow } from "#lib/agreements/roles/views"
import { formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

type Props = { locale: Locale; agreementId: string; member: string; approvers: ApproverRow[] }

/** To a signatory whose own side has not approved the text yet: for whom they wait. */
export function ApprovalMissing({ locale, agreementId, member, approvers }: Props) {
  const t = words(locale, "agreements")
  const missing = approvers.filter(({ answer }) => answer !== "approved").map(({ name }) => name)
  return (
    <>
      <p>{t("sign.approval.text", { member, names: formatList(locale, missing) })}</p>
      <p className="buttons">
        <a className="button" href={`/${locale}${paths.agreements.roles(agreementId)}`}>
          {t("sign.approval.who")}
        </a>
        <a className="button button-quiet" href={`/${locale}${paths.agreements.text(agreementId)}`}>
          {t("sign.notSignatory.read")}
        </a>
      </p>
    </>
  )
}
