import type { Actor } from "#lib/actor"
import { today } from "#lib/clock"
import { listNotedProblems } from "#lib/confidentiality/queries/list-noted-problems"
import { listTermsInForce } from "#lib/confidentiality/queries/list-terms-in-force"
import {
  forbiddenUse,
  isGrantShut,
  refusalAnswerDisclosure,
  refusalRevokeDisclosure,
  refusalWithdrawDisclosure,
} from "#lib/confidentiality/requests/policy"
import type { DisclosureRequestView } from "#lib/confidentiality/requests/views"
import {
  dayOf,
  partyOf,
  requestColumns,
  requestRow,
  scopeOf,
  usesOf,
  visibleRequests,
} from "#lib/confidentiality/requests/visibility"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"

/** A request with what was answered to it, or null where it is missing or not visible. */
export async function getDisclosureRequest(actor: Actor, requestId: string): Promise<DisclosureRequestView | null> {
  if (!isId(requestId)) return null
  return asActor(actor, async tx => {
    const row = await tx.disclosureRequest.findFirst({
      where: { ...visibleRequests(actor), id: requestId },
      select: {
        ...requestColumns,
        ...{
          agreementId: true,
          scope: true,
          words: true,
          occasion: true,
          purpose: true,
          until: true,
          askedByName: true,
          pictureId: true,
        },
        answers: { orderBy: { answeredAt: "asc" }, omit: { id: true } },
      },
    })
    const partnership = row && (await getPartnership(actor, row.partnershipId))
    if (!partnership) return null
    const { parties } = partnership
    const all = await listTermsInForce(actor, row.partnershipId)
    const owners = parties.filter(({ memberId }) => memberId !== row.memberId)
    const { words, occasion, purpose, askedByName, pictureId, answers } = row
    const facts = { state: row.state, askerId: row.memberId, answers }
    const silent = parties.filter(
      ({ memberId }) => memberId !== row.memberId && !answers.some(answer => answer.memberId === memberId),
    )
    const shown = requestRow(actor, parties, row)
    const problems = await listNotedProblems(actor, row.partnershipId)
    const { about, granted } = shown
    const place = { id: row.id, agreementId: row.agreementId, grantedTo: row.memberId }
    const grant = about.kind === "disclosure" && granted ? { ...place, ...about, ...granted } : null
    return {
      ...shown,
      ...{ words, occasion, purpose, askedByName, pictureId },
      scope: scopeOf(row.scope) ?? "anonymised",
      until: dayOf(row.until),
      reference: all.find(({ agreementId }) => agreementId === row.agreementId)?.reference ?? null,
      answers: answers.map(answer => ({
        by: partyOf(parties, answer.memberId),
        byName: answer.answeredByName,
        on: dayOf(answer.answeredAt),
        scope: scopeOf(answer.scope),
        until: dayOf(answer.until),
        words: answer.words,
        revoked: answer.revokedAt && {
          byName: answer.revokedByName ?? "",
          on: dayOf(answer.revokedAt),
          reason: answer.revokeReason ?? "",
        },
      })),
      isShut: shown.state === "granted" && grant !== null && isGrantShut(all, problems, grant, today()),
      forbidden: forbiddenUse(all, owners, { uses: usesOf(row.uses), today: today() }),
      waitingFor: row.state === "asked" ? silent : [],
      may: {
        answer: refusalAnswerDisclosure(actor, facts) === null,
        withdraw: refusalWithdrawDisclosure(actor, facts) === null,
        revoke: refusalRevokeDisclosure(actor, facts) === null,
      },
    }
  })
}
