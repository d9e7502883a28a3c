import { type Actor, actingMember } from "#lib/actor"
import { type Reveal, revealTo } from "#lib/agreements/evidence/reveal"
import { frozen } from "#lib/agreements/lifecycle"
import { visibleAgreements } from "#lib/agreements/visibility"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/** What was signed, with its proof, as one file that anybody can check without the portal (`npm run verify`). */
export type AgreementExport = {
  format: "lrn-agreement"
  formatVersion: 1
  reference: string
  /** The terms exactly as they were hashed; their RFC 8785 form has the digest. */
  terms: unknown
  termsSha256: string
  /** What was said on the way to the terms, in RFC 8785 form, whose digest stands where the terms were frozen. */
  record?: string
  /** The evidence: one RFC 8785 text a line, each with the SHA-256 of the one before. */
  evidence: string[]
  /** Salts and values behind the commitments of each line, where they were not erased and this member may see them. */
  reveal: unknown[]
}

/** The export of an agreement that is in signing or was signed; null otherwise, or where there is none for this actor. */
export async function getAgreementExport(actor: Actor, agreementId: string): Promise<AgreementExport | null> {
  const member = actingMember(actor)
  if (!isId(agreementId) || !member) return null
  return asActor(actor, async tx => {
    const agreement = await tx.agreement.findFirst({
      where: { id: agreementId, state: { in: [...frozen] }, AND: [visibleAgreements(actor)] },
      select: {
        reference: true,
        frozenRevisionId: true,
        records: { orderBy: { frozenAt: "desc" }, take: 1, select: { text: true, revisionId: true } },
        evidence: { orderBy: { seq: "asc" }, select: { line: true, reveal: true } },
      },
    })
    if (!agreement?.frozenRevisionId) return null
    const { terms, digest } = await tx.agreementRevision.findUniqueOrThrow({
      where: { id: agreement.frozenRevisionId },
      select: { terms: true, digest: true },
    })
    const [record] = agreement.records
    return {
      format: "lrn-agreement",
      formatVersion: 1,
      reference: agreement.reference,
      terms,
      termsSha256: digest ?? "",
      ...(record?.revisionId === agreement.frozenRevisionId && { record: record.text }),
      evidence: agreement.evidence.map(entry => entry.line),
      reveal: agreement.evidence.map(({ line, reveal }) => revealTo(member.id, line, reveal as Reveal)),
    }
  })
}
