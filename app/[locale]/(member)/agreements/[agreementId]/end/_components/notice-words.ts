import { sayNotice } from "#lib/agreements/ending/say-notice"
import type { NoticeView } from "#lib/agreements/ending/views"
import type { AgreementView } from "#lib/agreements/views"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"

/** What a notice means for how the agreement stands, in a sentence. */
export function noticeSentence(locale: Locale, agreement: AgreementView, notice: NoticeView): string {
  const name = agreement.parties.find(party => party.memberId === notice.memberId)?.name ?? ""
  return sayNotice(locale, name, notice)
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
