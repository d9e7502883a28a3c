import { ButtonForm } from "#components/form/button-form"
import type { Actor } from "#lib/actor"
import { refusalAnswerProposal, refusalProposeChange } from "#lib/agreements/proposals/policy"
import type { TextProposalView } from "#lib/agreements/proposals/views"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { submitAcceptance, submitWithdrawal } from "../proposals/actions"

type Props = { locale: Locale; agreement: AgreementView; actor: Actor; proposal: TextProposalView }

/** What the reader may answer: each proposal by itself. What rests on words that have changed is not accepted. */
export function ProposalAnswer({ locale, agreement, actor, proposal }: Props) {
  const t = words(locale, "agreements")
  const hidden = { proposalId: proposal.id, version: proposal.version }
  const place = [agreement.id, proposal.section] as const
  if (refusalAnswerProposal(actor, agreement, proposal, "withdraw") === null)
    return (
      <div className="buttons no-print">
        {proposal.isOutdated && refusalProposeChange(actor, agreement) === null && (
          <a className="button button-quiet" href={`/${locale}${paths.agreements.propose(...place, proposal.place)}`}>
            {t("proposals.again")}
          </a>
        )}
        <ButtonForm action={submitWithdrawal} hidden={hidden} quiet>
          {t("proposals.withdraw")}
        </ButtonForm>
      </div>
    )
  if (refusalAnswerProposal(actor, agreement, proposal, "accept") !== null) return null
  const isChanged = proposal.isOutdated || proposal.isDraftOtherwise
  return (
    <div className="buttons no-print">
      {!isChanged && (
        <ButtonForm action={submitAcceptance} hidden={hidden}>
          {t("proposals.accept")}
        </ButtonForm>
      )}
      <a className="button button-quiet" href={`/${locale}${paths.agreements.counterProposal(...place, proposal.id)}`}>
        {t("proposals.counter")}
      </a>
      <a className="button button-quiet" href={`/${locale}${paths.agreements.refuseProposal(...place, proposal.id)}`}>
        {t("proposals.refuse")}
      </a>
    </div>
  )
}
