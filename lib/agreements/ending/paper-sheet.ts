import type { Value } from "#lib/agreements/document/clauses"
import { line, paragraphs } from "#lib/agreements/document/line"
import { type AgreedText, fingerprintGroups, partyName, type Sheet } from "#lib/agreements/document/sheet"
import { isEnd } from "#lib/agreements/ending/policy"
import { sayNotice } from "#lib/agreements/ending/say-notice"
import { saySurviving } from "#lib/agreements/ending/say-surviving"
import { surviving } from "#lib/agreements/ending/surviving"
import type { NoticeView } from "#lib/agreements/ending/views"
import { formatDay } from "#lib/i18n/format"
import { direction, formattingLocale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

type Answer = Pick<NoticeView["answers"][number], "memberId" | "kind" | "words" | "answeredByName" | "answeredAt">

/** A notice as its paper needs to know it; `text` is the one in force when it was given. */
export type NoticeOnPaper = Pick<
  NoticeView,
  "memberId" | "kind" | "state" | "reason" | "onDate" | "noticeDays" | "givenByName" | "givenAt"
> & { answers: readonly Answer[]; endedOn: string | null }

type Clause = Sheet["sections"][number]["clauses"][number]

/** The sheet of a notice: who says what to whom, what was answered, and of an end what outlives it. */
export function noticeSheet(text: AgreedText, notice: NoticeOnPaper): Sheet {
  const { locale, reference, number, digest, terms, parties } = text
  const t = words(locale, "ending")
  const ta = words(locale, "agreements")
  const nameOf = (memberId: string) => partyName(text, memberId).name.text
  const promised = isEnd(notice.kind) ? saySurviving(locale, surviving(terms, notice.endedOn), nameOf) : []
  const sections = [
    { title: t("paper.said"), clauses: saidClauses(text, notice) },
    { title: t("notice.answers"), clauses: notice.answers.flatMap(answer => answerClauses(text, answer)) },
    {
      title: t("follows.heading"),
      clauses: promised.map(({ term, lines }) => ({ label: term, value: listOf(lines) })),
    },
  ].filter(({ clauses }) => clauses.length > 0)
  const network = words(locale, "common")("network")
  return {
    language: formattingLocale(locale).split("-")[0] ?? "en",
    rtl: direction(locale) === "rtl",
    network,
    title: line(t(`kinds.${notice.kind}`)),
    titles: [],
    kind: t("notice.aboutValue", { title: terms.title, reference }),
    between: t("notice.from"),
    and: t("notice.to"),
    parties: [...parties]
      .sort((one, other) => Number(other.memberId === notice.memberId) - Number(one.memberId === notice.memberId))
      .map(({ memberId }) => partyName(text, memberId)),
    version: sayNotice(locale, nameOf(notice.memberId), notice),
    writtenIn: t("paper.givenBy", { person: notice.givenByName, moment: exactMoment(notice.givenAt) }),
    fingerprint: {
      label: t("paper.fingerprint", { number }),
      groups: fingerprintGroups(digest),
      explained: ta("text.fingerprintExplained"),
      attached: t("paper.attached"),
      // It is the fingerprint of the agreement: the paper of a notice is checked as a file.
      square: null,
    },
    sections: sections.map(({ title, clauses }, at) => ({
      title,
      clauses: clauses.map((clause, place): Clause => ({ ...clause, number: `${at + 1}.${place + 1}` })),
      silent: null,
      carveOuts: null,
    })),
    certificate: null,
    foot: {
      text: ta("text.foot", { network, reference, number }),
      digest,
      page: ta("document.page", { page: "#1", pages: "#2" }),
    },
    unshown: ta("document.unshown"),
  }
}

type Said = { label: string; value: Value }

function saidClauses({ locale }: AgreedText, { kind, reason, onDate, noticeDays }: NoticeOnPaper): Said[] {
  const t = words(locale, "ending")
  return [
    { label: t("notice.reason"), value: { look: "prose", lines: paragraphs(reason) } },
    ...(onDate === null
      ? []
      : [
          {
            label: t(kind === "pause" ? "notice.goesOn" : "notice.lastDay"),
            value: lineOf(formatDay(locale, onDate)),
          },
        ]),
    ...(noticeDays === null ? [] : [{ label: t("notice.days"), value: lineOf(String(noticeDays)) }]),
  ]
}

function answerClauses(text: AgreedText, answer: Answer): Said[] {
  const t = words(text.locale, "ending")
  const { name } = partyName(text, answer.memberId)
  const given = t("notice.givenByValue", { person: answer.answeredByName, moment: exactMoment(answer.answeredAt) })
  return [
    {
      label: t("paper.answer", { name: name.text, answer: t(`notice.${answer.kind}`) }),
      value: { look: "prose", lines: [...paragraphs(answer.words), line(given)] },
    },
  ]
}

const lineOf = (text: string): Value => ({ look: "line", lines: [line(text)] })
const listOf = (lines: readonly string[]): Value => ({
  look: lines.length > 1 ? "list" : "line",
  lines: lines.map(line),
})

/** To the minute, in UTC and said so: both sides read the same. */
function exactMoment(moment: Date): string {
  return `${moment.toISOString().slice(0, 16).replace("T", " ")} UTC`
}
