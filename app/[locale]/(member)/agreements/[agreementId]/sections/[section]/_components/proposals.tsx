import { ProposedWords } from "#components/agreements/proposed-words"
import { Prose } from "#components/ui/prose"
import { SideName } from "#components/ui/side-name"
import { State } from "#components/ui/state"
import type { Actor } from "#lib/actor"
import type { TextProposalView } from "#lib/agreements/proposals/views"
import type { AgreementView } from "#lib/agreements/views"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { ProposalAnswer } from "./proposal-answer"

type Props = { locale: Locale; agreement: AgreementView; actor: Actor; proposals: TextProposalView[] }

/** What was proposed for the section: first what waits for an answer, then what was answered, for ever. */
export function Proposals({ locale, agreement, actor, proposals }: Props) {
  if (proposals.length === 0) return null
  const t = words(locale, "agreements")
  const open = proposals.filter(({ state, isLeftOut }) => state === "open" || isLeftOut)
  const closed = proposals.filter(one => !open.includes(one))
  return (
    <section id="proposals" className="section" aria-labelledby="proposals-heading">
      <h2 id="proposals-heading">{t("proposals.heading")}</h2>
      {open.length === 0 && <p className="quiet">{t("proposals.noneOpen")}</p>}
      {open.map(proposal => (
        <Proposal key={proposal.id} {...{ locale, agreement, actor, proposal, all: proposals }} />
      ))}
      {closed.length > 0 && (
        <details>
          <summary>{t("proposals.closedHeading", { count: closed.length })}</summary>
          {closed.map(proposal => (
            <Proposal key={proposal.id} {...{ locale, agreement, actor, proposal, all: proposals }} />
          ))}
        </details>
      )}
    </section>
  )
}

type One = Omit<Props, "proposals"> & { proposal: TextProposalView; all: TextProposalView[] }

function Proposal({ locale, agreement, actor, proposal, all }: One) {
  const t = words(locale, "agreements")
  const party = agreement.parties.find(one => one.memberId === proposal.memberId)
  const ink = party?.kind === "corporate" ? "said-company" : "said-local"
  const day = formatDay(locale, proposal.proposedAt.toISOString().slice(0, 10))
  const countered = all.find(({ id }) => id === proposal.answersId)
  return (
    <article id={`proposal-${proposal.id}`} className={`said ${ink}`}>
      <header>
        {party && <SideName kind={party.kind} name={party.name} />}
        <span className="quiet">
          {t(countered ? "proposals.counteredOn" : "proposals.byAndDay", {
            name: proposal.proposedByName,
            day,
            number: proposal.revisionNumber,
          })}
        </span>
      </header>
      <ProposedWords locale={locale} agreement={agreement} proposal={proposal} />
      <Prose text={proposal.reason} />
      <Outcome locale={locale} agreement={agreement} proposal={proposal} />
      {proposal.state === "open" && <ProposalAnswer {...{ locale, agreement, actor, proposal }} />}
    </article>
  )
}

function Outcome({ locale, agreement, proposal }: Pick<One, "locale" | "agreement" | "proposal">) {
  const t = words(locale, "agreements")
  const { state, answer, answeredByName, answeredAt, answeredMemberId } = proposal
  if (proposal.isOutdated)
    return <p className="stand-attention">{t("proposals.outdated", { number: proposal.revisionNumber })}</p>
  if (proposal.isDraftOtherwise) return <p className="stand-attention">{t("proposals.draftOtherwise")}</p>
  if (state === "open") return null
  const member = agreement.parties.find(party => party.memberId === answeredMemberId)?.name ?? ""
  const day = answeredAt ? formatDay(locale, answeredAt.toISOString().slice(0, 10)) : ""
  return (
    <>
      <p>
        <State {...(state === "accepted" && { tone: "done" })}>{t(`proposals.states.${state}`)}</State>{" "}
        <span className="quiet">{t("proposals.answeredBy", { name: answeredByName ?? "", member, day })}</span>
      </p>
      {answer !== "" && <Prose text={answer} />}
      {proposal.isLeftOut && <p className="stand-attention">{t("proposals.leftOut")}</p>}
    </>
  )
}
