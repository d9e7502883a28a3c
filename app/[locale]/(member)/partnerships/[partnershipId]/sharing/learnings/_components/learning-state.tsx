import { State } from "#components/ui/state"
import type { LearningRow } from "#lib/confidentiality/learnings/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** Where a learning stands. An approval whose last day is over holds no more, published or not. */
export function LearningState({ locale, learning }: { locale: Locale; learning: LearningRow }) {
  const t = words(locale, "confidentiality")
  const { state, isYourTurn, isOver, isShut } = learning
  if (isYourTurn) return <State tone="attention">{t("learnings.yourTurn")}</State>
  if (isShut) return <State tone="stop">{t("learnings.states.shut")}</State>
  if (isOver && (state === "approved" || state === "published"))
    return <State tone="attention">{t("learnings.states.over")}</State>
  const tone =
    state === "published" || state === "approved"
      ? "done"
      : state === "changes_asked"
        ? "attention"
        : state === "refused" || state === "revoked"
          ? "stop"
          : "plain"
  return <State tone={tone}>{t(`learnings.states.${state}`)}</State>
}
