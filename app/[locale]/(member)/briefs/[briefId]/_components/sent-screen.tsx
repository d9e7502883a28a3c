import { Page } from "#components/layout/page"
import { Reference, referencePlace } from "#components/ui/reference"
import { State } from "#components/ui/state"
import type { OwnBriefView } from "#lib/briefs/views"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { Done } from "../../_components/done"
import { NeedFacts } from "../../_components/need-facts"
import { answerByWords, briefTone } from "../../_components/wording"
import { RecipientRow } from "./recipient-row"

const withProposal = ["proposed", "shortlisted", "selected", "not_selected"]

/** A brief of the own company after it was sent: who was asked and what came back. */
export function SentScreen({ brief, done, mayWrite }: { brief: OwnBriefView; done?: string; mayWrite: boolean }) {
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const proposals = brief.recipients.filter(({ state }) => withProposal.includes(state)).length
  const isOpen = brief.state === "sent"
  const back = { href: `/${locale}${paths.briefs.home}`, label: t("back.list") }
  return (
    <Page
      title={brief.content.title}
      back={back}
      state={<State tone={briefTone(brief.state)}>{t(`states.${brief.state}`)}</State>}
      lead={isOpen && brief.content.answerBy && <p>{answerByWords(locale, brief.content.answerBy)}</p>}
    >
      <Done code={done} />
      {proposals > 0 && (
        <p className="buttons">
          <a className="button" href={`/${locale}${paths.briefs.proposals(brief.id)}`}>
            {t("one.proposals", { count: proposals })}
          </a>
        </p>
      )}
      {brief.recipients.length > 0 && (
        <section className="section">
          <h2>{t("one.recipients")}</h2>
          <p className="quiet">{t("one.onlyYou")}</p>
          <ul className="list">
            {brief.recipients.map(recipient => (
              <RecipientRow key={recipient.id} briefId={brief.id} recipient={recipient} />
            ))}
          </ul>
        </section>
      )}
      {brief.sentAt && (
        <section className="section">
          <h2>{t("one.questions")}</h2>
          <p>
            {t("one.questionsOpen", { count: brief.questionsOpen })}{" "}
            <a href={`/${locale}${paths.briefs.questions(brief.id)}`}>{t("one.toQuestions")}</a>
          </p>
        </section>
      )}
      <details className="section">
        <summary>{t("one.theNeed")}</summary>
        <NeedFacts content={brief.content} sites={brief.sites} />
      </details>
      <p className="quiet section">
        <Reference value={brief.reference} sentence={t("reference", { reference: referencePlace })} />
      </p>
      {mayWrite && isOpen && (
        <p>
          <a href={`/${locale}${paths.briefs.close(brief.id)}`}>{t("one.close")}</a>
        </p>
      )}
    </Page>
  )
}
