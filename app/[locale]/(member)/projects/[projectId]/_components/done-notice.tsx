import { Notice } from "#components/ui/notice"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

const known = [
  "started",
  "submitted",
  "accepted",
  "returned",
  "payment",
  "raised",
  "answered",
  "settled",
  "remedySaid",
  "remedyConfirmed",
  "remedyContested",
  "remedyWithdrawn",
  "closed",
  "reported",
  "noted",
  "confirmed",
  "contested",
] as const

/** What the last step did, said once. The address may hold anything, so only known words are shown. */
export function DoneNotice({ locale, done }: { locale: Locale; done: string | undefined }) {
  const step = known.find(one => one === done)
  return step ? <Notice>{words(locale, "projects")(`done.${step}`)}</Notice> : null
}
