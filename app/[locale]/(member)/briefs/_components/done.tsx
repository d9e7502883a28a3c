import { Notice } from "#components/ui/notice"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"

const codes = [
  "saved",
  "sent",
  "read",
  "accepted",
  "asked",
  "answered",
  "declined",
  "proposed",
  "shortlisted",
  "turnedDown",
  "closed",
] as const

/** What has just been done, where the address names it. */
export function Done({ code, company = "" }: { code: string | undefined; company?: string }) {
  const known = codes.find(one => one === code)
  return known ? <Notice>{words(requestLocale(), "briefs")(`done.${known}`, { company })}</Notice> : null
}
