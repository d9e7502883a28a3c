import type { HandView } from "#lib/agreements/paper/views"
import type { AgreementView } from "#lib/agreements/views"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** Who is said to have signed the paper, for whom, where and when: a line each. */
export function Hands({ locale, agreement, hands }: { locale: Locale; agreement: AgreementView; hands: HandView[] }) {
  const t = words(locale, "paper")
  const lines = hands.map(({ name, memberId, signedOn, place }) =>
    t("scan.hand", { name, member: nameOf(agreement, memberId), day: formatDay(locale, signedOn), place }),
  )
  return <Lines lines={lines} />
}

export function Lines({ lines }: { lines: string[] }) {
  return lines.map((line, place) => (
    <p key={place} dir="auto">
      {line}
    </p>
  ))
}

export const nameOf = ({ parties }: Pick<AgreementView, "parties">, memberId: string) =>
  parties.find(party => party.memberId === memberId)?.name ?? ""
