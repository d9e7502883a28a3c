import { Notice } from "#components/ui/notice"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

const known = ["called", "answered", "opened", "proposed", "confirmed", "decided", "withdrawn", "lasting"] as const

/** What the last step did, said once. The address may hold anything, so only known words are shown. */
export function DoneNotice({ locale, done }: { locale: Locale; done: string | undefined }) {
  const step = known.find(one => one === done)
  return step ? <Notice>{words(locale, "reviews")(`done.${step}`)}</Notice> : null
}
