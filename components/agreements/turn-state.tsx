import { SideMark } from "#components/ui/mark"
import { standingState } from "#lib/agreements/negotiation/next-step"
import type { AgreementView, Party } from "#lib/agreements/views"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** Whose move it is: the reader's, or another side's in its ink. `days` since the turn began. */
export function TurnState({ locale, agreement, days }: { locale: Locale; agreement: AgreementView; days: number }) {
  const t = words(locale, "agreements")
  const holder = agreement.parties.find(party => party.memberId === agreement.holderId)
  const state = standingState(agreement)
  switch (state) {
    case "drafting":
      return <span className="state turn">{t("turn.draft")}</span>
    case "agreed":
      return <span className="state state-done turn">{t("turn.agreed")}</span>
    case "signing":
      return <span className="state state-attention turn">{t("turn.signing")}</span>
    case "withdrawn":
      return <span className="state turn">{t("turn.withdrawn")}</span>
    case "suspended":
      return <span className="state state-attention turn">{t("turn.suspended")}</span>
    case "completed":
    case "terminated": {
      const day = agreement.endedAt && formatDay(locale, agreement.endedAt.toISOString().slice(0, 10))
      const look = state === "completed" ? "state state-done turn" : "state turn"
      return <span className={look}>{day ? t(`turn.${state}`, { day }) : t(`changes.states.${state}`)}</span>
    }
    case "in_force": {
      const day = formatDay(locale, agreement.inForceOn ?? agreement.turnSince.toISOString().slice(0, 10))
      return <span className="state state-done turn">{t("turn.in_force", { day })}</span>
    }
    default:
      return (
        <span className={`state turn ${turnLook(agreement, holder)}`}>
          {holder && <SideMark kind={holder.kind} />}
          <bdi>
            {agreement.isYourTurn ? t("turn.yours", { days }) : t("turn.theirs", { days, name: holder?.name ?? "" })}
          </bdi>
        </span>
      )
  }
}

/** What waits for the reader looks like everything that does; what waits for others is in their ink. */
function turnLook({ isYourTurn }: AgreementView, holder: Party | undefined): string {
  if (isYourTurn) return "state-attention turn-yours"
  return holder?.kind === "corporate" ? "turn-company" : "turn-local"
}
