import { ApprovalMissing } from "#components/agreements/approval-missing"
import { Page } from "#components/layout/page"
import type { ApproverRow } from "#lib/agreements/roles/views"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import type { SignProps } from "./sign-states"

/** A signatory whose own side has not approved the text yet. */
export function NotApproved({ locale, agreement, member, approvers }: SignProps & { approvers: ApproverRow[] }) {
  const back = { href: `/${locale}${paths.agreements.one(agreement.id)}`, label: agreement.title }
  return (
    <Page title={words(locale, "agreements")("sign.approval.title")} back={back}>
      <ApprovalMissing {...{ locale, member, approvers }} agreementId={agreement.id} />
    </Page>
  )
}
