import { Page } from "#components/layout/page"
import { Reference, referencePlace } from "#components/ui/reference"
import { SideName } from "#components/ui/side-name"
import { briefRecipientLifecycle } from "#lib/briefs/lifecycle"
import type { ReceivedBriefView } from "#lib/briefs/views"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { Done } from "../../_components/done"
import { NeedFacts } from "../../_components/need-facts"
import { StateOfReceived } from "../../_components/received-briefs"
import { answerByWords } from "../../_components/wording"
import { AnswerPanel } from "./answer-panel"
import { OutcomePanel } from "./outcome-panel"
import { SitesPanel } from "./sites-panel"

/** A brief as the local resource reads it: who asks, what for, until when, and the ways to answer. */
export function ReceivedScreen({
  brief,
  done,
  mayWrite,
}: {
  brief: ReceivedBriefView
  done?: string
  mayWrite: boolean
}) {
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const back = { href: `/${locale}${paths.briefs.home}`, label: t("back.list") }
  const { state } = brief.recipient
  const isOpen = brief.state === "sent" && briefRecipientLifecycle.open(state, "local_resource").length > 0
  return (
    <Page
      title={brief.content.title}
      back={back}
      state={<StateOfReceived brief={{ state: brief.state, recipientState: state, daysLeft: brief.daysLeft }} />}
      lead={
        <p>
          <SideName kind="corporate" name={brief.companyName} />
          {isOpen && brief.content.answerBy && ` · ${answerByWords(locale, brief.content.answerBy)}`}
        </p>
      }
    >
      <Done code={done} company={brief.companyName} />
      <OutcomePanel brief={brief} />
      <NeedFacts content={brief.content} />
      <SitesPanel brief={brief} mayAccept={mayWrite && (isOpen || state === "selected")} />
      {isOpen && <AnswerPanel brief={brief} mayWrite={mayWrite} />}
      <p className="quiet section">
        <Reference value={brief.reference} sentence={t("reference", { reference: referencePlace })} /> ·{" "}
        <a href={`/${locale}${paths.briefs.questions(brief.id)}`}>{t("one.toQuestions")}</a>
      </p>
    </Page>
  )
}
