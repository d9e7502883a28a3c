import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { Notice } from "#components/ui/notice"
import { getSecondFactor } from "#lib/accounts/second-factor/queries/get-second-factor"
import type { SecondFactorView } from "#lib/accounts/second-factor/views"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requirePerson } from "#lib/web/session"
import { BeginCodeApp, ConfirmCodeApp } from "./_components/code-app-set-up"
import { LinkMailed } from "./_components/link-mailed"
import { CodeAppInUse, Passkeys } from "./_components/proofs-in-use"

const deeds = ["codeAppAdded", "codeAppRemoved", "openedElsewhere", "passkeyAdded", "passkeyRemoved"] as const

const stepOf = (factor: SecondFactorView | null) => (factor?.begun ? "anew" : factor?.mailed ? "again" : "begin")

type Query = { searchParams: Promise<{ returnTo?: string; done?: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "accounts")("secondProof.title") }
}

export default async function SecondProofPage({ searchParams }: Query) {
  const person = await requirePerson()
  const { returnTo = "", done } = await searchParams
  const deed = deeds.find(one => one === done)
  const factor = await getSecondFactor(person)
  const locale = requestLocale()
  const t = words(locale, "accounts")
  // Whoever has just opened the link elsewhere goes on there.
  const mayBegin = !factor?.codeApp && deed !== "openedElsewhere"
  const back = { href: `/${locale}${paths.account.home}`, label: t("account.title") }
  const lead = <p>{t(returnTo ? "secondProof.introToSign" : "secondProof.intro")}</p>
  return (
    <Page title={t("secondProof.title")} back={back} lead={lead}>
      {deed && <Notice>{t(`secondProof.${deed}`)}</Notice>}
      {factor?.codeApp && <CodeAppInUse locale={locale} factor={factor} />}
      {factor?.codeApp && <Passkeys locale={locale} passkeys={factor.passkeys} />}
      {factor?.begun && <ConfirmCodeApp locale={locale} begun={factor.begun} returnTo={returnTo} />}
      {factor?.mailed && <LinkMailed locale={locale} to={factor.mailed.to} returnTo={returnTo} />}
      {mayBegin && <BeginCodeApp locale={locale} step={stepOf(factor)} returnTo={returnTo} />}
    </Page>
  )
}
