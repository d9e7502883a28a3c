import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { JoinSide } from "./_components/join-side"

export function generateMetadata(): Metadata {
  const t = words(requestLocale(), "pages")
  return { title: t("join.title"), description: t("join.introduction") }
}

export default function JoinPage() {
  const t = words(requestLocale(), "pages")
  return (
    <Page title={t("join.title")} lead={<p>{t("join.introduction")}</p>} width="wide">
      <div className="two-sides">
        <JoinSide side="company" />
        <JoinSide side="local_resource" />
      </div>
    </Page>
  )
}
