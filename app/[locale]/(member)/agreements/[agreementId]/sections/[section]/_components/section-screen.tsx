import { TurnState } from "#components/agreements/turn-state"
import { Page } from "#components/layout/page"
import type { Actor } from "#lib/actor"
import type { Addressee } from "#lib/agreements/mentions/views"
import { refusalHoldPen } from "#lib/agreements/policy"
import type { TextProposalView } from "#lib/agreements/proposals/views"
import { type SectionKey, sectionKeys } from "#lib/agreements/terms/fields"
import type { AgreementView, CommentView, ComparisonView, SectionStand } from "#lib/agreements/views"
import { day, now } from "#lib/clock"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { DoneNotice } from "../../../_components/done-notice"
import { ChangeWay } from "./change-way"
import { ClausesWay } from "./clauses-way"
import { Comments } from "./comments"
import { InternalWay } from "./internal-way"
import { LanguageWays } from "./language-ways"
import { Neighbours } from "./neighbours"
import { Proposals } from "./proposals"
import { SectionAside } from "./section-aside"
import { SectionMargin } from "./section-margin"
import { SectionReading } from "./section-reading"
import { SectionWriting } from "./section-writing"
import { ValuesWay } from "./values-way"

type Props = {
  shared: { locale: Locale; agreement: AgreementView; section: SectionKey; stand: SectionStand; actor: Actor }
  comparison: ComparisonView | null
  /** What both sides said, and how many notes the reader's own side keeps to itself. */
  said: { comments: CommentView[]; addressees: Addressee[]; proposals: TextProposalView[]; openNotes: number }
  asked: { done?: string; edit?: string; rows?: string }
}

/** A section between the list of all and the margin: to be read, or by who has the pen to be written. */
export function SectionScreen({ shared, comparison, said, asked }: Props) {
  const { locale, agreement, section, actor } = shared
  const s = words(locale, "terms")
  const number = sectionKeys.indexOf(section) + 1
  const title = words(locale, "agreements")("sectionTitle", { number, title: s(`section.${section}.title`) })
  const isWriting = asked.edit === "1" && refusalHoldPen(actor, agreement) === null
  const days = Math.floor((now().getTime() - agreement.turnSince.getTime()) / day)
  return (
    <Page
      title={title}
      back={{ href: `/${locale}${paths.agreements.one(agreement.id)}`, label: agreement.title }}
      state={<TurnState locale={locale} agreement={agreement} days={days} />}
      lead={<p>{s(`section.${section}.summary`)}</p>}
      width="wide"
    >
      <DoneNotice locale={locale} agreement={agreement} done={asked.done} />
      <div className="with-aside with-margin">
        <SectionAside {...shared} />
        <SectionMargin {...shared} />
        <div>
          {isWriting ? (
            <SectionWriting {...shared} moreOf={asked.rows} />
          ) : (
            <SectionReading {...shared} comparison={comparison} />
          )}
          <ChangeWay {...shared} />
          {!isWriting && <ClausesWay {...shared} />}
          {!isWriting && <ValuesWay locale={locale} agreement={agreement} />}
          {!isWriting && <LanguageWays {...shared} />}
          <Proposals {...shared} proposals={said.proposals} />
          <Comments {...shared} comments={said.comments} addressees={said.addressees} />
          <InternalWay {...shared} openNotes={said.openNotes} />
          <Neighbours {...shared} />
        </div>
      </div>
    </Page>
  )
}
