import type { ReactNode } from "react"
import { NeutralMark } from "#components/agreements/neutral-mark"
import { ProposedWords } from "#components/agreements/proposed-words"
import { Prose } from "#components/ui/prose"
import { SideName } from "#components/ui/side-name"
import type { NegotiationRecordView } from "#lib/agreements/evidence/views"
import type { TextProposalView } from "#lib/agreements/proposals/views"
import { isSectionKey, sectionKeys } from "#lib/agreements/terms/fields"
import { byKey } from "#lib/agreements/terms/say-field"
import type { AgreementView } from "#lib/agreements/views"
import { formatDay, formatList, formatMoment } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

type Props = {
  locale: Locale
  agreement: Pick<AgreementView, "parties">
  record: Pick<NegotiationRecordView, "log" | "people">
  proposals: TextProposalView[]
}

/** Of a moment as RFC 8785 text has it, up to its minute. */
const minuteCharacters = 16

type Entry = { key: string; at: string; orgRef: string; personRef: string; what: string; said: ReactNode }

/** Every hand-over, proposal, answer, comment and yes, each with who said it and when. */
export function RecordEntries({ locale, agreement, record, proposals }: Props) {
  const entries = entriesOf(locale, agreement, record, proposals)
  return (
    <ol className="record">
      {entries.map(({ key, at, orgRef, personRef, what, said }) => {
        const party = agreement.parties.find(one => one.memberId === orgRef)
        return (
          <li key={key}>
            <p>
              <strong>{what}</strong>
            </p>
            <p className="quiet">
              <time dateTime={at}>{formatMoment(locale, new Date(at))}</time>
            </p>
            <p>
              <bdi>{record.people[personRef] ?? ""}</bdi>,{" "}
              {party ? <SideName kind={party.kind} name={party.name} /> : <NeutralMark locale={locale} />}
            </p>
            {said}
          </li>
        )
      })}
    </ol>
  )
}

function entriesOf(
  locale: Locale,
  agreement: Pick<AgreementView, "parties">,
  { log, people }: Pick<NegotiationRecordView, "log" | "people">,
  proposals: TextProposalView[],
): Entry[] {
  const t = words(locale, "agreements")
  const u = byKey(locale, "agreements")
  const title = (section: string) => (isSectionKey(section) ? words(locale, "terms")(`section.${section}.title`) : "")
  const passed = log.handOvers.map((one, index): Entry => {
    const hoped = one.answerHopedOn
    const what = u(`record.events.${one.event}`, { number: one.version, changed: one.isChanged ? "yes" : "no" })
    const hope = hoped && <p className="quiet">{t("record.hoped", { day: formatDay(locale, hoped) })}</p>
    return { ...one, key: `passed ${index}`, what, said: [one.note && <Prose key="note" text={one.note} />, hope] }
  })
  const proposed = log.proposals.flatMap((one): Entry[] => {
    const proposal = proposals.find(({ id }) => id === one.ref)
    const section = title(one.section)
    const wording = proposal && <ProposedWords key="words" {...{ locale, agreement, proposal }} />
    const first = {
      ...{ at: one.at, orgRef: one.orgRef, personRef: one.personRef, key: `made ${one.ref}` },
      what: t(one.countersRef ? "record.countered" : "record.proposed", { section }),
      said: [wording, <Prose key="reason" text={one.reason} />],
    }
    // Other words given in answer stand as a proposal of their own, with the same reason.
    if (!one.answeredAt || one.state === "countered") return [first]
    return [
      first,
      {
        ...{ at: one.answeredAt, orgRef: one.answeredOrgRef ?? "", personRef: one.answeredPersonRef ?? "" },
        ...{ key: `answered ${one.ref}`, what: u(`record.answers.${one.state}`, { section }) },
        said: [wording, one.answer && <Prose key="answer" text={one.answer} />],
      },
    ]
  })
  const commented = log.comments.flatMap((one, index): Entry[] => {
    const section = title(one.section)
    const names = formatList(
      locale,
      (one.forRefs ?? []).map(ref => people[ref] ?? ""),
    )
    const said = [
      names && (
        <p key="for" className="quiet">
          {t("comments.for", { names })}
        </p>
      ),
      <Prose key="said" text={one.text} />,
    ]
    return [
      { ...one, key: `said ${index}`, what: t("record.commented", { section }), said },
      ...(one.steps ?? []).map((step, number) => {
        const what = u(`record.put.${step.kind}`, { section })
        return { ...step, key: `said ${index} ${number}`, what, said }
      }),
    ]
  })
  // Whoever says yes to a whole text says it to each section at once: that is one thing that happened.
  const together = Map.groupBy(log.marks, ({ at, personRef }) => `${at.slice(0, minuteCharacters)} ${personRef}`)
  const marked = [...together.values()].flatMap(([one, ...more]): Entry[] => {
    if (!one) return []
    const key = `marked ${one.at} ${one.section}`
    if (more.length === 0)
      return [{ ...one, key, what: t("record.marked", { section: title(one.section) }), said: null }]
    const marks = [one, ...more]
    const titles = sectionKeys.filter(key => marks.some(({ section }) => section === key)).map(title)
    const what = t("record.markedTogether", { count: marks.length })
    return [{ ...one, key, what, said: <p className="quiet">{formatList(locale, titles)}</p> }]
  })
  const rowsTogether = Map.groupBy(
    log.rows ?? [],
    ({ at, personRef }) => `${at.slice(0, minuteCharacters)} ${personRef}`,
  )
  const accepted = [...rowsTogether].flatMap(([key, rows]): Entry[] => {
    const [one] = rows
    if (!one) return []
    const what = t("record.rowsAccepted", { count: rows.length })
    const said = rows.map(({ subject }) => byKey(locale, "confidentiality")(`subjects.${subject}.label`))
    return [{ ...one, key: `rows ${key}`, what, said: <p className="quiet">{formatList(locale, said)}</p> }]
  })
  return [...passed, ...proposed, ...commented, ...accepted, ...marked].toSorted((one, other) =>
    one.at.localeCompare(other.at),
  )
}
