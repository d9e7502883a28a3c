import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

/** Says how much waits for the reader as somebody of other members. */
export function WaitingElsewhere({ locale, elsewhere }: { locale: Locale; elsewhere: { waiting: number }[] }) {
  const waiting = elsewhere.reduce((sum, member) => sum + member.waiting, 0)
  if (waiting === 0) return null
  return (
    <p>
      <a href={`/${locale}${paths.account.members}`}>{words(locale, "today")("elsewhere", { count: waiting })}</a>
    </p>
  )
}
