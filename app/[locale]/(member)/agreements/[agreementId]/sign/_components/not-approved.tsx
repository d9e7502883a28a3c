import { Page } from "#components/layout/page"
import type { ApproverRow } from "#lib/agreements/roles/views"
import { formatList } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import type { SignProps } from "./sign-states"

/** A signatory whose own side has not approved the text yet: for whom they wait. */
export function NotApproved({ locale, agreement, member, approvers }: SignProps & { approvers: ApproverRow[] }) {
  const t = words(locale, "agreements")
  const missing = approvers.filter(({ answer }) => answer !== "approved").map(({ name }) => name)
  const back = { href: `/${locale}${paths.agreements.one(agreement.id)}`, label: agreement.title }
  return (
    <Page title={t("sign.approval.title")} back={back}>
      <p>{t("sign.approval.text", { member, names: formatList(locale, missing) })}</p>
      <p className="buttons">
        <a className="button" href={`/${locale}${paths.agreements.roles(agreement.id)}`}>
          {t("sign.approval.who")}
        </a>
        <a className="button button-quiet" href={`/${locale}${paths.agreements.text(agreement.id)}`}>
          {t("sign.notSignatory.read")}
        </a>
      </p>
    </Page>
  )
}
