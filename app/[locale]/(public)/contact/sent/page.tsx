import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { Reference, referencePlace } from "#components/ui/reference"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "content")("contact.sentTitle"), robots: { index: false } }
}

/** The reference comes from the address, so only what looks like one of ours is shown as such. */
export default async function ContactSentPage({ searchParams }: Props) {
  const { reference } = await searchParams
  const locale = requestLocale()
  const t = words(locale, "content")
  const isOurs = typeof reference === "string" && /^[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(reference)
  return (
    <Page title={t("contact.sentTitle")}>
      {isOurs && (
        <p className="reference">
          <Reference value={reference} sentence={t("contact.sentBody", { reference: referencePlace })} />
        </p>
      )}
      <p>{t("contact.sentNext")}</p>
      <p>
        <a href={`/${locale}`}>{words(locale, "common")("toHome")}</a>
      </p>
    </Page>
  )
}
