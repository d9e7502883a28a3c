import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { Empty } from "#components/ui/empty"
import { Notice } from "#components/ui/notice"
import { listContactMessages } from "#lib/content/queries/list-contact-messages"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { requirePerson } from "#lib/web/session"
import { MessageList } from "./_components/message-list"
import { OneMessage } from "./_components/one-message"

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "content")("messages.title") }
}

export default async function MessagesPage({ searchParams }: Props) {
  const messages = await listContactMessages(await requirePerson())
  if (!messages) return <Missing />
  const { open, answered } = messages
  const t = words(requestLocale(), "content")
  const { done, read } = await searchParams
  const message = [...open, ...answered].find(one => one.reference === read)
  if (message) return <OneMessage message={message} />
  return (
    <Page title={t("messages.title")} lead={<p>{t("messages.introduction")}</p>}>
      {done === "answered" && <Notice>{t("messages.done")}</Notice>}
      {open.length + answered.length === 0 ? (
        <Empty heading={t("messages.none")}>
          <p>{t("messages.noneExplained")}</p>
        </Empty>
      ) : (
        <h2>{t("messages.open", { count: open.length })}</h2>
      )}
      <MessageList messages={open} />
      {answered.length > 0 && (
        <details className="section">
          <summary>{t("messages.earlier")}</summary>
          <MessageList messages={answered} />
        </details>
      )}
    </Page>
  )
}
