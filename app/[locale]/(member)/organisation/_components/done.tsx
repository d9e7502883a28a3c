import { Notice } from "#components/ui/notice"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"

const codes = [
  "registered",
  "saved",
  "published",
  "withdrawn",
  "invited",
  "invitationWithdrawn",
  "changed",
  "signaturesNeededSet",
  "removed",
  "sampleAdded",
  "sampleArchived",
  "siteLinked",
  "siteUnlinked",
  "joined",
] as const

/** What the reader has just done, where the address names something that can be done here. */
export function Done({ done }: { done: string | undefined }) {
  const code = codes.find(one => one === done)
  return code ? <Notice>{words(requestLocale(), "members")(`done.${code}`)}</Notice> : null
}
