import "../globals.css"
import type { Metadata } from "next"
import type { ReactNode } from "react"
import { KeptForm } from "#components/form/kept-form"
import { Foot } from "#components/layout/foot"
import { Masthead } from "#components/layout/masthead"
import { PrintFoot } from "#components/layout/print-foot"
import { today } from "#lib/clock"
import { origin } from "#lib/env"
import { direction, type Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { keptFormHere } from "#lib/web/kept-form"
import { requestLight, requestLocale, requestPath } from "#lib/web/request"
import { getActor } from "#lib/web/session"

// A page is made for its reader and carries a nonce of its own: none is ever made at build time.
export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const name = words(requestLocale(), "common")("network")
  return {
    metadataBase: new URL(origin()),
    title: { default: name, template: `%s · ${name}` },
    icons: { icon: "/mark.svg" },
    robots: { index: true, follow: true },
  }
}

export default async function Layout({ children }: { children: ReactNode }) {
  const locale: Locale = requestLocale()
  const actor = await getActor()
  const t = words(locale, "common")
  const values = await keptFormHere(actor)
  const kept = values && { values, sentence: words(locale, "form")("kept") }
  return (
    <html lang={locale} dir={direction(locale)}>
      <body>
        <a className="skip" href="#content">
          {t("skipToContent")}
        </a>
        <Masthead locale={locale} path={requestPath()} actor={actor} />
        <main id="content">{kept ? <KeptForm kept={kept}>{children}</KeptForm> : children}</main>
        <PrintFoot locale={locale} address={`${origin()}${requestPath()}`} day={today()} />
        <Foot locale={locale} path={requestPath()} light={requestLight()} />
      </body>
    </html>
  )
}
