import { SideMark } from "#components/ui/mark"
import type { AgreementView } from "#lib/agreements/views"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** Whose move it is, in the ink of that side. `days` since the turn began. */
export function TurnState({ locale, agreement, days }: { locale: Locale; agreement: AgreementView; days: number }) {
  const t = words(locale, "agreements")
  const holder = agreement.parties.find(party => party.memberId === agreement.holderId)
  switch (agreement.state) {
    case "drafting":
      return <span className="state turn">{t("turn.draft")}</span>
    case "agreed":
      return <span className="state state-done turn">{t("turn.agreed")}</span>
    case "signing":
      return <span className="state state-attention turn">{t("turn.signing")}</span>
    case "withdrawn":
      return <span className="state turn">{t("turn.withdrawn")}</span>
    case "in_force": {
      const day = formatDay(locale, (agreement.inForceAt ?? agreement.turnSince).toISOString().slice(0, 10))
      return <span className="state state-done turn">{t("turn.in_force", { day })}</span>
    }
    default:
      return (
        <span className={`state turn ${holder?.kind === "corporate" ? "turn-company" : "turn-local"}`}>
          {holder && <SideMark kind={holder.kind} />}
          <bdi>
            {agreement.isYourTurn ? t("turn.yours", { days }) : t("turn.theirs", { days, name: holder?.name ?? "" })}
          </bdi>
        </span>
      )
  }
}
