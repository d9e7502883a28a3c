import { Empty } from "#components/ui/empty"
import { SideName } from "#components/ui/side-name"
import { State } from "#components/ui/state"
import type { ReceivedBriefRow } from "#lib/briefs/views"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { answerByWords, kindWords, listWords, recipientTone } from "./wording"

const fewDays = 4

/** The briefs that came in: from whom, what for, where, and how long there is to answer. */
export function ReceivedBriefs({ briefs }: { briefs: ReceivedBriefRow[] }) {
  const locale = requestLocale()
  const t = words(locale, "briefs")
  if (briefs.length === 0)
    return (
      <Empty heading={t("list.emptyReceived")}>
        <p>{t("list.emptyReceivedBody")}</p>
        <p>
          <a href={`/${locale}${paths.organisation.profile}`}>{t("list.toProfile")}</a>
        </p>
      </Empty>
    )
  return (
    <ul className="list">
      {briefs.map(brief => (
        <li key={brief.id}>
          <div className="between">
            <h2 className="row-title">
              <a href={`/${locale}${paths.briefs.one(brief.id)}`}>
                <bdi>{brief.title}</bdi>
              </a>
            </h2>
            <StateOfReceived brief={brief} />
          </div>
          <p className="row-facts">
            <SideName kind="corporate" name={brief.companyName} />
          </p>
          <p className="row-facts">
            {[kindWords(locale, brief.kind), listWords(locale, "countries", brief.countries)]
              .filter(Boolean)
              .join(" · ")}
            {isOpen(brief) && brief.answerBy && ` · ${answerByWords(locale, brief.answerBy)}`}
          </p>
          {brief.proposalBegun && isOpen(brief) && (
            <p className="row-facts">
              <a href={`/${locale}${paths.briefs.proposal(brief.id)}`}>{t("list.begun")}</a>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

const isOpen = ({ state, recipientState }: ReceivedBriefRow) => state === "sent" && recipientState === "invited"

export function StateOfReceived({ brief }: { brief: Pick<ReceivedBriefRow, "state" | "recipientState" | "daysLeft"> }) {
  const t = words(requestLocale(), "briefs")
  const { state, recipientState, daysLeft } = brief
  if (state === "sent" && recipientState === "invited" && daysLeft !== null && daysLeft >= 0)
    return <State tone={daysLeft <= fewDays ? "attention" : "plain"}>{t("daysLeft", { days: daysLeft })}</State>
  const shown = recipientState === "invited" ? "expired" : recipientState
  return <State tone={recipientTone(shown)}>{t(`ownStates.${shown}`)}</State>
}
