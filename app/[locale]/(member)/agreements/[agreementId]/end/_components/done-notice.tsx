import { Notice } from "#components/ui/notice"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"

const codes = ["given", "answered", "withdrawn"] as const

/** What has just been done, where the address names something that these pages know. */
export function DoneNotice({ locale, agreement, done }: { locale: Locale; agreement: AgreementView; done?: string }) {
  const code = codes.find(known => known === done)
  if (!code) return null
  return <Notice>{words(locale, "ending")(`done.${code}`, { names: sayOthers(locale, agreement.parties) })}</Notice>
}
