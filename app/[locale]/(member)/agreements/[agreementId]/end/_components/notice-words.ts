import type { NoticeView } from "#lib/agreements/ending/views"
import type { AgreementView } from "#lib/agreements/views"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** What a notice means for how the agreement stands, in a sentence. */
export function noticeSentence(locale: Locale, agreement: AgreementView, notice: NoticeView): string {
  const t = words(locale, "ending")
  const { kind, state, onDate } = notice
  const values = {
    name: agreement.parties.find(party => party.memberId === notice.memberId)?.name ?? "",
    given: dayOf(locale, notice.givenAt),
    day: onDate ? formatDay(locale, onDate) : "",
  }
  if (kind === "pause") return t(onDate ? "said.pauseUntil" : "said.pause", values)
  if (kind === "resume" && state === "taken_effect") return t("said.resumed", values)
  if (kind === "end_by_consent" && state !== "given")
    return t(state === "taken_effect" ? "said.endedByConsent" : "said.agreed", values)
  if (kind === "end_with_notice" && state === "taken_effect") return t("said.endedByNotice", values)
  return t(`said.${kind}`, values)
}

/** The notices that say how the agreement stands now: those that are open, and the one by which it rests or has ended. */
export function standingNotices({ state }: AgreementView, notices: readonly NoticeView[]): NoticeView[] {
  const open = notices.filter(notice => notice.state === "given" || notice.state === "agreed")
  const effective = notices.filter(notice => notice.state === "taken_effect")
  const held =
    state === "suspended"
      ? effective.find(({ kind }) => kind === "pause")
      : state === "terminated" && effective.find(({ kind }) => kind.startsWith("end_"))
  return held ? [held, ...open] : open
}

export function dayOf(locale: Locale, moment: Date): string {
  return formatDay(locale, moment.toISOString().slice(0, 10))
}
