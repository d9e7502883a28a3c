import type { Actor } from "#lib/actor"
import { calendarDays } from "#lib/agreements/calendar/days"
import { calendarFile } from "#lib/agreements/calendar/file"
import { holds, isEnd } from "#lib/agreements/ending/policy"
import { parseTerms } from "#lib/agreements/terms/schema"
import { visibleAgreements } from "#lib/agreements/visibility"
import { now } from "#lib/clock"
import { asActor, type Tx } from "#lib/db/door"
import { origin } from "#lib/env"
import type { Locale } from "#lib/i18n/locales"
import { isId } from "#lib/ids"
import { paths } from "#lib/paths"

export type AgreementCalendar = { agreementId: string; reference: string; partnershipId: string; text: string }

/**
 * The days of the terms in force as a calendar file; asked of an amendment, those of the agreement that it changed. Null
 * until all have signed, and where there is none for this actor.
 */
export async function getAgreementCalendar(
  actor: Actor,
  { agreementId, locale }: { agreementId: string; locale: Locale },
): Promise<AgreementCalendar | null> {
  if (!isId(agreementId)) return null
  return asActor(actor, async tx => {
    const agreement = await tx.agreement.findFirst({
      where: {
        OR: [{ id: agreementId }, { amendments: { some: { id: agreementId, inForceAt: { not: null } } } }],
        amendsId: null,
        inForceAt: { not: null },
        AND: [visibleAgreements(actor)],
      },
      select: {
        id: true,
        reference: true,
        partnershipId: true,
        endedAt: true,
        notices: { orderBy: { givenAt: "desc" }, select: { kind: true, state: true, onDate: true } },
        _count: { select: { evidence: true } },
      },
    })
    if (!agreement) return null
    const { id, reference, partnershipId, notices, _count } = agreement
    const notice = notices.find(one => isEnd(one.kind) && holds(one))
    const text = calendarFile(locale, {
      agreementId: id,
      reference,
      days: calendarDays(await textsInForce(tx, id), dayOf(notice?.onDate ?? (notice ? agreement.endedAt : null))),
      sequence: _count.evidence,
      address: `${origin()}/${locale}${paths.agreements.one(id)}`,
      madeAt: now(),
    })
    return { agreementId: id, reference, partnershipId, text }
  })
}

/** The terms that came into force one after the other: of the agreement, then of its amendments. */
async function textsInForce(tx: Tx, agreementId: string) {
  const chain = await tx.agreement.findMany({
    where: { OR: [{ id: agreementId }, { amendsId: agreementId }], inForceAt: { not: null } },
    orderBy: { amendmentNumber: { sort: "asc", nulls: "first" } },
    select: { frozenRevisionId: true },
  })
  const ids = chain.flatMap(({ frozenRevisionId }) => frozenRevisionId ?? [])
  const rows = await tx.agreementRevision.findMany({ where: { id: { in: ids } }, select: { id: true, terms: true } })
  return ids.flatMap(id => rows.filter(row => row.id === id).map(({ terms }) => parseTerms(terms)))
}

function dayOf(moment: Date | null): string | null {
  return moment?.toISOString().slice(0, 10) ?? null
}
