import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import type { AgreedText } from "#lib/agreements/document/sheet"
import { localeOf } from "#lib/agreements/document-source"
import { type NoticeOnPaper, noticeSheet } from "#lib/agreements/ending/paper-sheet"
import { noticesOnPaper } from "#lib/agreements/ending/visibility"
import { recordEvidence } from "#lib/agreements/negotiation/evidence"
import { revisionInForce } from "#lib/agreements/negotiation/revision-in-force"
import { refusalJob } from "#lib/agreements/policy"
import { canonicalText } from "#lib/agreements/terms/canonical"
import { now } from "#lib/clock"
import { asActor, type Tx } from "#lib/db/door"
import { keepMadeFile } from "#lib/files/made-files"
import { words } from "#lib/i18n/words"
import { oneByOne } from "#lib/jobs/one-by-one"
import { sealFile } from "#lib/sealing/seal-file"
import { typeset } from "#lib/typesetting/typeset"

/**
 * Brings every notice that holds to paper, once, and seals it: the end of an agreement can be shown like its beginning. It
 * may be killed at any step and begun again; row and line of evidence are written together. One that cannot be made or
 * sealed does not keep the others waiting, and what went wrong is thrown at the end.
 * Refuses: agreements.jobs_only.
 */
export async function makeNoticePapers(actor: Actor): Promise<{ made: number }> {
  permit(refusalJob(actor))
  const waiting = await asActor(actor, tx =>
    tx.agreementNotice.findMany({
      where: { paper: null, ...noticesOnPaper },
      orderBy: { id: "asc" },
      select: { id: true },
    }),
  )
  const ids = waiting.map(({ id }) => id)
  const made = await oneByOne(ids, id => makePaper(actor, id), "papers of notices were not made")
  return { made }
}

/** False where another worker was faster, or where the notice does not hold any more. */
async function makePaper(actor: Actor, noticeId: string): Promise<boolean> {
  const { text, notice, agreement } = await asActor(actor, tx => readSource(tx, noticeId))
  const { locale } = text
  const sheet = noticeSheet(text, notice)
  const t = words(locale, "ending")
  const facts = { ...notice, agreement: agreement.reference, termsSha256: text.digest }
  // Moments as text: the attached file says of the notice what the portal knows, for programs.
  const attachments = [
    { name: "notice.json", description: t("paper.attachment"), text: canonicalText(JSON.parse(JSON.stringify(facts))) },
  ]
  const { pdf } = typeset("agreement", sheet, { moment: notice.givenAt, attachments })
  const sealed = await sealFile(pdf, t("paper.sealReason"))
  const kept = await keepMadeFile(sealed.pdf)
  const { sealLevel, certificateSha256, recorded } = sealed
  return asActor(actor, async tx => {
    // Whoever makes the same paper at once waits here, and then finds it made.
    await tx.$queryRaw`SELECT id::text FROM agreement WHERE id = ${agreement.id}::uuid FOR UPDATE`
    // What was taken back while its paper was made gets none.
    if ((await tx.agreementNotice.count({ where: { AND: [{ id: noticeId }, noticesOnPaper] } })) === 0) return false
    const seal = { sealLevel, certificateSha256, locale, madeAt: now() }
    const { count } = await tx.noticePaper.createMany({
      data: [{ noticeId, partnershipId: agreement.partnershipId, ...kept, ...seal }],
      skipDuplicates: true,
    })
    if (count === 0) return false
    const said = { notice: noticeId, kind: notice.kind, pdfSha256: kept.sha256, ...recorded }
    await recordEvidence(tx, agreement, "notice.sealed", said)
    return true
  })
}

type Source = {
  text: AgreedText
  notice: NoticeOnPaper
  agreement: { id: string; partnershipId: string; reference: string }
}

async function readSource(tx: Tx, noticeId: string): Promise<Source> {
  const {
    agreement: found,
    onDate,
    ...notice
  } = await tx.agreementNotice.findUniqueOrThrow({
    where: { id: noticeId },
    select: {
      memberId: true,
      kind: true,
      state: true,
      reason: true,
      onDate: true,
      noticeDays: true,
      givenByName: true,
      givenAt: true,
      answers: {
        orderBy: { answeredAt: "asc" },
        select: { memberId: true, kind: true, words: true, answeredByName: true, answeredAt: true },
      },
      agreement: {
        select: {
          id: true,
          reference: true,
          partnershipId: true,
          endedAt: true,
          partnership: { select: { partyIds: true, parties: { select: { memberId: true, name: true, kind: true } } } },
        },
      },
    },
  })
  const { endedAt, partnership, ...agreement } = found
  const { terms, digest, number } = await revisionInForce(tx, agreement.id)
  const dayOf = (moment: Date | null) => moment?.toISOString().slice(0, 10) ?? null
  const parties = partnership.partyIds.flatMap(id => partnership.parties.filter(party => party.memberId === id))
  const { reference } = agreement
  return {
    text: {
      locale: localeOf(terms.language),
      reference,
      number,
      digest: digest ?? "",
      terms,
      parties,
      inForceOn: null,
    },
    notice: { ...notice, onDate: dayOf(onDate), endedOn: dayOf(endedAt) ?? dayOf(onDate) },
    agreement,
  }
}
