import type { Completion, PaperCompletion } from "#lib/agreements/document/certificate"
import type { AgreedText } from "#lib/agreements/document/sheet"
import { latestDay } from "#lib/agreements/paper/policy"
import { parseTerms } from "#lib/agreements/terms/schema"
import { agreementsOnPaper } from "#lib/agreements/visibility"
import type { Tx } from "#lib/db/door"
import type { DocumentKind } from "#lib/db/generated/enums"
import { operator, origin } from "#lib/env"
import { isLocale, type Locale } from "#lib/i18n/locales"
import { paths } from "#lib/paths"
import { knownLogKeys } from "#lib/sealing/log-key"

/** What one document says. */
export type DocumentSource = {
  text: AgreedText
  /** When the text became what it is: every later making bears the same moment. */
  moment: Date
  completion: Completion | null
  place: { agreementId: string; partnershipId: string; revisionId: string }
}

/** Null where the text is not frozen any more, or the document before it is not made yet. */
export async function readDocumentSource(
  tx: Tx,
  agreementId: string,
  kind: DocumentKind,
): Promise<DocumentSource | null> {
  const agreement = await tx.agreement.findFirst({
    where: { id: agreementId, ...agreementsOnPaper(kind) },
    select: {
      partnershipId: true,
      reference: true,
      inForceAt: true,
      frozenRevisionId: true,
      partnership: {
        select: { partyIds: true, parties: { select: { memberId: true, name: true, kind: true } } },
      },
      documents: { where: { kind: "terms" }, select: { revisionId: true, sha256: true } },
    },
  })
  if (!agreement?.frozenRevisionId) return null
  const revision = await tx.agreementRevision.findUniqueOrThrow({
    where: { id: agreement.frozenRevisionId },
    select: { id: true, number: true, terms: true, digest: true, proposedAt: true },
  })
  const { partnership, inForceAt } = agreement
  const before = agreement.documents.find(document => document.revisionId === revision.id)?.sha256
  if (!revision.digest || !revision.proposedAt) throw new Error("A frozen text has no digest")
  const isFinal = kind === "final"
  if (isFinal && !(before && inForceAt)) return null
  const terms = parseTerms(revision.terms)
  const completion = isFinal && before ? await readCompletion(tx, agreementId, revision.id, before) : null
  const handDay = completion?.paper && latestDay(completion.paper.hands.map(({ signedOn }) => signedOn))
  return {
    text: {
      locale: localeOf(terms.language),
      reference: agreement.reference,
      number: revision.number,
      digest: revision.digest,
      terms,
      parties: partnership.partyIds.flatMap(id => partnership.parties.filter(party => party.memberId === id)),
      inForceOn: handDay ?? (isFinal && inForceAt ? inForceAt.toISOString().slice(0, 10) : null),
    },
    moment: isFinal && inForceAt ? inForceAt : revision.proposedAt,
    completion,
    place: { agreementId, partnershipId: agreement.partnershipId, revisionId: revision.id },
  }
}

/** The portal's own words stand in the language of the parties' where it speaks it, else in English. */
export function localeOf(language: string): Locale {
  const spoken = language.split("-")[0] ?? ""
  return isLocale(spoken) ? spoken : "en"
}

async function readCompletion(tx: Tx, agreementId: string, revisionId: string, before: string): Promise<Completion> {
  const signatures = await tx.signature.findMany({
    where: { agreementId, revisionId, state: "signed", voidedAt: null },
    orderBy: [{ signedAt: "asc" }, { id: "asc" }],
  })
  const lines = await tx.evidenceEntry.findMany({
    where: { agreementId },
    orderBy: { seq: "asc" },
    select: { line: true },
  })
  const records = lines.map(({ line }) => ({ line, record: JSON.parse(line) as Record<string, string> }))
  // What was recorded after all had signed is no part of it, whenever the document is made.
  const end = records.findLastIndex(({ record }) => record.type === "checkpoint")
  const evidence = records.slice(0, end + 1)
  const methodOf = (userId: string, memberId: string) =>
    evidence.findLast(
      ({ record }) => record.type === "signed" && record.signatoryRef === userId && record.orgRef === memberId,
    )?.record.authMethods
  return {
    paper: await readPaper(
      tx,
      revisionId,
      evidence.map(({ record }) => record),
    ),
    signatures: signatures.map(({ memberId, userId, name, typedName, capacity, signedAt, consentDigest }) => {
      if (!signedAt) throw new Error("A signature was given at no time")
      const method = methodOf(userId, memberId) ?? ""
      return {
        memberId,
        userId,
        accountName: name,
        typedName: typedName ?? "",
        capacity: capacity ?? "",
        signedAt,
        consentDigest: consentDigest ?? "",
        method,
      }
    }),
    evidence: evidence.map(({ line }) => line),
    before,
    operator: operator().operator,
    logKeys: knownLogKeys().map(({ sha256 }) => sha256),
    keysAddress: `${origin()}${paths.keys}`,
    verifyAddress: `${origin()}${paths.verify.home}`,
  }
}

/** What was signed by hand of this text; null where it was signed on the portal. */
async function readPaper(
  tx: Tx,
  revisionId: string,
  records: readonly Record<string, string>[],
): Promise<PaperCompletion | null> {
  const scan = await tx.paperScan.findFirst({
    where: { revisionId, state: "accepted" },
    select: {
      sha256: true,
      signers: {
        orderBy: [{ signedOn: "asc" }, { id: "asc" }],
        select: { signedOn: true, place: true, signature: { select: { memberId: true, userId: true, name: true } } },
      },
      attestations: {
        where: { usedAt: { not: null } },
        orderBy: { usedAt: "asc" },
        select: {
          digest: true,
          memberId: true,
          userId: true,
          capacity: true,
          consentDigest: true,
          usedAt: true,
          signature: { select: { name: true } },
        },
      },
    },
  })
  if (!scan) return null
  return {
    scanSha256: scan.sha256,
    hands: scan.signers.map(({ signature, signedOn, place }) => ({
      ...signature,
      signedOn: signedOn.toISOString().slice(0, 10),
      place,
    })),
    attestations: scan.attestations.map(({ digest, usedAt, signature: { name }, ...attested }) => {
      if (!usedAt) throw new Error("A party attested at no time")
      const method = records.find(record => record.intentSha256 === digest)?.authMethods ?? ""
      return { ...attested, name, attestedAt: usedAt, method }
    }),
  }
}
