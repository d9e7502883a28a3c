import { WithMargin } from "#components/ui/margin"
import type { Actor } from "#lib/actor"
import type { DocumentRow } from "#lib/agreements/evidence/views"
import type { RenegotiationRequestView } from "#lib/agreements/renegotiation/views"
import type { AgreementView, SectionWriterRow } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { AmendmentHead } from "./amendment-head"
import { Changes } from "./changes"
import { CoverWay } from "./cover-way"
import { History } from "./history"
import { NeutralNow } from "./neutral-now"
import { OtherSteps, Papers } from "./papers"
import { SectionTasks } from "./section-tasks"
import { Signatures } from "./signatures"
import { StandardTextWay } from "./standard-text-way"
import { WhatToLookAt } from "./what-to-look-at"

type Props = {
  locale: Locale
  actor: Actor
  agreement: AgreementView
  requests: RenegotiationRequestView[]
  documents: DocumentRow[]
  writers: SectionWriterRow[]
}

/** Everything about an agreement below its next step; in the margin what the checks say of it. */
export function Body({ locale, actor, agreement, requests, documents, writers }: Props) {
  const shared = { locale, agreement }
  return (
    <WithMargin notes={<WhatToLookAt {...shared} />}>
      <NeutralNow {...shared} />
      <AmendmentHead {...shared} />
      <Changes {...shared} requests={requests} />
      <SectionTasks {...shared} writers={writers} />
      <StandardTextWay {...shared} />
      <CoverWay {...shared} actor={actor} />
      <Signatures {...shared} />
      <Papers {...shared} documents={documents} />
      <History {...shared} />
      <OtherSteps {...shared} />
    </WithMargin>
  )
}
