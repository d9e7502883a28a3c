import { type Fact, Facts } from "#components/ui/facts"
import { Prose } from "#components/ui/prose"
import { SideName } from "#components/ui/side-name"
import type { NoticeView } from "#lib/agreements/ending/views"
import type { AgreementView } from "#lib/agreements/views"
import { formatDay, formatMoment } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { dayOf } from "../../../_components/notice-words"

type Props = { locale: Locale; agreement: AgreementView; notice: NoticeView }

/** Who said what to whom, about which agreement, when, and why. */
export function NoticeFacts({ locale, agreement, notice }: Props) {
  const t = words(locale, "ending")
  const { title, reference, parties } = agreement
  const [givers, others] = [true, false].map(isGiver =>
    parties.filter(({ memberId }) => (memberId === notice.memberId) === isGiver),
  )
  const sides = (list: AgreementView["parties"] = []) =>
    list.map(({ memberId, kind, name }) => <SideName key={memberId} kind={kind} name={name} />)
  const moment = formatMoment(locale, notice.givenAt)
  const dated = notice.onDate && {
    term: t(notice.kind === "pause" ? "notice.goesOn" : "notice.lastDay"),
    value: formatDay(locale, notice.onDate),
  }
  const settled = notice.settledAt && {
    term: t("notice.state"),
    value: t("notice.stateValue", { state: t(`states.${notice.state}`), day: dayOf(locale, notice.settledAt) }),
  }
  const facts: (Fact | null | "")[] = [
    { term: t("notice.from"), value: sides(givers) },
    { term: t("notice.to"), value: sides(others) },
    { term: t("notice.about"), value: <bdi>{t("notice.aboutValue", { title, reference })}</bdi> },
    {
      term: t("notice.givenBy"),
      value: <bdi>{t("notice.givenByValue", { person: notice.givenByName, moment })}</bdi>,
    },
    dated,
    notice.noticeDays === null ? null : { term: t("notice.days"), value: notice.noticeDays },
    settled,
    { term: t("notice.reason"), value: <Prose text={notice.reason} /> },
  ]
  return <Facts facts={facts.filter(fact => !!fact)} />
}
