import { type Actor, actingMember } from "#lib/actor"
import { refusalAnswerDisclosure } from "#lib/confidentiality/requests/policy"
import { nameUses, type Scope, scopes } from "#lib/confidentiality/requests/schema"
import type { About, DisclosureRequestRow } from "#lib/confidentiality/requests/views"
import { audiences, subjects } from "#lib/confidentiality/terms"
import type { Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"
import { refusal } from "#lib/errors"
import type { Party } from "#lib/partnerships/views"

const nobody = "00000000-0000-0000-0000-000000000000"

/** Requests for consent in the actor's partnerships. The secretariat sees none. */
export function visibleRequests(actor: Actor): Prisma.DisclosureRequestWhereInput {
  if (actor.kind === "system") return {}
  return { partnership: { partyIds: { has: actingMember(actor)?.id ?? nobody } } }
}

/**
 * Consents that hold on a day: their last day counts, and what was revoked or has run out does not. Those to use a name
 * or a logo answer no question about who may be told what, so they are asked for apart.
 */
export function grantsOn(actor: Actor, today: string, kind: About["kind"]): Prisma.DisclosureRequestWhereInput {
  return {
    ...visibleRequests(actor),
    state: "granted",
    uses: { isEmpty: kind === "disclosure" },
    OR: [{ grantedUntil: null }, { grantedUntil: { gte: new Date(today) } }],
  }
}

/**
 * A request as its commands need it, under a lock: of two who answer, or of an answer and a withdrawal, the second waits
 * and then sees what the first has done. Not visible is not there: common.not_found.
 */
export async function lockRequest(tx: Tx, actor: Actor, requestId: string) {
  await tx.$queryRaw`SELECT id::text FROM disclosure_request WHERE id = ${requestId}::uuid FOR UPDATE`
  const row = await tx.disclosureRequest.findFirst({
    where: { ...visibleRequests(actor), id: requestId },
    select: {
      id: true,
      partnershipId: true,
      memberId: true,
      state: true,
      version: true,
      uses: true,
      scope: true,
      startsOn: true,
      until: true,
      answerBy: true,
      grantedUntil: true,
      remindedAt: true,
      answers: {
        select: { memberId: true, scope: true, until: true, words: true, revokedAt: true, revokeReason: true },
      },
      partnership: { select: { partyIds: true } },
    },
  })
  if (!row) throw refusal("common.not_found")
  const { partnership, memberId: askerId, answers, ...request } = row
  return {
    ...request,
    askerId,
    uses: usesOf(request.uses),
    scope: scopeOf(request.scope) ?? "anonymised",
    startsOn: dayOf(request.startsOn),
    until: dayOf(request.until),
    answerBy: dayOf(request.answerBy),
    grantedUntil: dayOf(request.grantedUntil),
    answers: answers.map(answer => ({ ...answer, scope: scopeOf(answer.scope), until: dayOf(answer.until) })),
    partyIds: partnership.partyIds,
  }
}

/** What is read of a request: the columns behind its row. */
export const requestColumns = {
  id: true,
  partnershipId: true,
  memberId: true,
  state: true,
  subject: true,
  problemId: true,
  audience: true,
  uses: true,
  startsOn: true,
  askedAt: true,
  answerBy: true,
  grantedScope: true,
  grantedUntil: true,
  grantedAt: true,
  closedAt: true,
  answers: { select: { memberId: true, scope: true } },
} as const satisfies Prisma.DisclosureRequestSelect

type RequestRow = Prisma.DisclosureRequestGetPayload<{ select: typeof requestColumns }>

export function requestRow(actor: Actor, parties: readonly Party[], row: RequestRow): DisclosureRequestRow {
  const { id, partnershipId, state, grantedAt } = row
  const scope = scopeOf(row.grantedScope)
  const facts = { state, askerId: row.memberId, answers: row.answers }
  return {
    id,
    partnershipId,
    state,
    about: aboutOf(row),
    askedBy: partyOf(parties, row.memberId),
    askedOn: dayOf(row.askedAt),
    answerBy: dayOf(row.answerBy),
    granted: scope && grantedAt ? { scope, until: dayOf(row.grantedUntil), on: dayOf(grantedAt) } : null,
    closedOn: dayOf(row.closedAt),
    isYourTurn: refusalAnswerDisclosure(actor, facts) === null,
  }
}

export function aboutOf(row: Pick<RequestRow, "subject" | "audience" | "problemId" | "uses" | "startsOn">): About {
  const uses = usesOf(row.uses)
  const startsOn = dayOf(row.startsOn)
  return startsOn
    ? { kind: "name_use", uses, startsOn }
    : { kind: "disclosure", ...placeOf(row), problemId: row.problemId }
}

export function usesOf(uses: readonly string[]) {
  return nameUses.filter(use => uses.includes(use))
}

/** The columns hold what inputs wrote, so a word that is none of ours is a fault. */
export function placeOf(row: { subject: string | null; audience: string | null }) {
  const subject = subjects.find(known => known === row.subject)
  const audience = audiences.find(known => known === row.audience)
  if (!subject || !audience) throw new Error(`A request is about "${row.subject}" for "${row.audience}"`)
  return { subject, audience }
}

export function scopeOf(scope: string | null): Scope | null {
  return scopes.find(known => known === scope) ?? null
}

export function partyOf(parties: readonly Party[], memberId: string): Party | null {
  return parties.find(party => party.memberId === memberId) ?? null
}

/** A calendar day or the day of a moment, YYYY-MM-DD in UTC. */
export function dayOf(moment: Date): string
export function dayOf(moment: Date | null): string | null
export function dayOf(moment: Date | null): string | null {
  return moment?.toISOString().slice(0, 10) ?? null
}
