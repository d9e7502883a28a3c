import { beforeSigning, binding } from "#lib/agreements/lifecycle"
import type { AgreementRow } from "#lib/agreements/views"
import type { Outcome } from "#lib/reviews/schema"
import type { ProposalView } from "#lib/reviews/views"

/** What is done at an agreement after a decision: still to be begun there, under way, or signed since. */
export type Following = { agreement: AgreementRow } & (
  | { step: Exclude<Outcome, "go_on"> }
  | { step: "change_open"; change: AgreementRow }
  | { step: "change_signed"; change: AgreementRow; signedOn: string }
)

const open = [...beforeSigning, "signing"]

/**
 * The agreements in force at which a decision is done: the one that the stock-taking was about, else all. A change that was
 * signed on the day of the last yes or later is what was decided: nobody is asked to write it again.
 */
export function whatFollows(
  rows: readonly AgreementRow[],
  outcome: Exclude<Outcome, "go_on">,
  { agreementId, decidedOn }: { agreementId: string | null; decidedOn: string },
): Following[] {
  const inForce = rows.filter(({ state, amendsReference }) => binding.includes(state) && amendsReference === null)
  const concerned = inForce.filter(({ id }) => id === agreementId)
  const agreements = concerned.length > 0 ? concerned : inForce
  return agreements.map(agreement => {
    if (outcome !== "change_agreement") return { agreement, step: outcome }
    const changes = rows.filter(({ amendsReference }) => amendsReference === agreement.reference)
    const underWay = changes.find(({ state }) => open.includes(state))
    if (underWay) return { agreement, step: "change_open", change: underWay }
    const signed = changes.flatMap(change =>
      change.inForceOn !== null && change.inForceOn >= decidedOn ? { change, signedOn: change.inForceOn } : [],
    )
    const [last] = signed.toSorted((one, other) => other.signedOn.localeCompare(one.signedOn))
    return last ? { agreement, step: "change_signed", ...last } : { agreement, step: outcome }
  })
}

/** The day of the last yes. */
export function decidedOn({ on, yeses }: Pick<ProposalView, "on" | "yeses">): string {
  return [on, ...yeses.map(yes => yes.on)].toSorted().at(-1) ?? on
}
