import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { type Actor, actingMember } from "#lib/actor"
import { bundleFiles } from "#lib/agreements/evidence/bundle"
import { type Reveal, revealTo } from "#lib/agreements/evidence/reveal"
import { visibleAgreements } from "#lib/agreements/visibility"
import { asActor, type Tx } from "#lib/db/door"
import { origin } from "#lib/env"
import { openMadeFile } from "#lib/files/made-files"
import { writeZip } from "#lib/files/write-zip"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { isId } from "#lib/ids"
import { paths } from "#lib/paths"
import { certificateDigest, certificatePem, knownCertificates } from "#lib/sealing/certificates"
import { knownLogKeys } from "#lib/sealing/log-key"

export type AgreementBundle = { reference: string; partnershipId: string; zip: Buffer }

/**
 * The signed agreement with everything that proves it, to be checked without the portal. It ends with the newest line whose
 * head was signed, so that it is whole at any moment. Null until the document is sealed and that line signed, and where
 * there is none for this actor.
 */
export async function getAgreementBundle(
  actor: Actor,
  { agreementId, locale }: { agreementId: string; locale: Locale },
): Promise<AgreementBundle | null> {
  const member = actingMember(actor)
  if (!isId(agreementId) || !member) return null
  const facts = await asActor(actor, tx => readFacts(tx, actor, agreementId))
  if (!facts) return null
  const { reference, partnershipId, terms, revisions, document, signedText, ...proof } = facts
  const { evidence, negotiation, scan, intents, checkpoint } = proof
  const logKey = knownLogKeys().find(({ sha256 }) => sha256 === checkpoint.keySha256)
  const certificate = knownCertificates().find(one => certificateDigest(one) === document.certificateSha256)
  if (!logKey || !certificate)
    throw new Error(`The certificate or log key of agreement ${agreementId} is not known any more`)
  const keys = `${origin()}${paths.keys}`
  const route = scan ? "paper" : "portal"
  const values = { reference, route, keys, logKey: logKey.sha256, certificate: certificateDigest(certificate) }
  const files = bundleFiles({
    pdf: await openMadeFile(document),
    signedText: await openMadeFile(signedText),
    terms,
    revisions,
    evidence: evidence.map(({ line, reveal }) => ({ line, reveal: revealTo(member.id, line, reveal as Reveal) })),
    negotiation,
    scan: scan && {
      mediaType: scan.mediaType,
      content: await openMadeFile({ storageKey: scan.file.storageKey, sha256: scan.sha256 }),
    },
    intents,
    checkpoint,
    logKey: logKey.pem,
    certificate: certificatePem(certificate),
    program: readFileSync(resolve("public/verify.sh"), "utf8"),
    readme: words(locale, "agreements")("bundle.readme", values),
  })
  return { reference, partnershipId, zip: writeZip(files) }
}

async function readFacts(tx: Tx, actor: Actor, agreementId: string) {
  const agreement = await tx.agreement.findFirst({
    where: { id: agreementId, inForceAt: { not: null }, AND: [visibleAgreements(actor)] },
    select: {
      reference: true,
      partnershipId: true,
      frozenRevisionId: true,
      documents: {
        where: { kind: { in: ["terms", "sealed"] } },
        select: { kind: true, revisionId: true, storageKey: true, sha256: true, certificateSha256: true },
      },
      evidence: { orderBy: { seq: "asc" }, select: { seq: true, line: true, reveal: true } },
      scans: {
        where: { state: "accepted" },
        select: { sha256: true, mediaType: true, file: { select: { storageKey: true } } },
      },
      records: { select: { revisionId: true, text: true } },
      intents: {
        where: { usedAt: { not: null } },
        select: {
          digest: true,
          text: true,
          consent: { select: { text: true } },
          publicKey: true,
          authenticatorData: true,
          clientData: true,
          assertion: true,
        },
      },
      checkpoints: {
        orderBy: { seq: "desc" },
        take: 1,
        select: { seq: true, text: true, signature: true, keySha256: true },
      },
    },
  })
  const ofThisText = agreement?.documents.filter(({ revisionId }) => revisionId === agreement.frozenRevisionId)
  const document = ofThisText?.find(({ kind }) => kind === "sealed")
  const signedText = ofThisText?.find(({ kind }) => kind === "terms")
  const [checkpoint] = agreement?.checkpoints ?? []
  if (!agreement || !document || !signedText || !checkpoint) return null
  const evidence = agreement.evidence.filter(({ seq }) => seq <= checkpoint.seq)
  const isCovered = evidence.some(({ line }) => line.includes(`"pdfSha256":"${document.sha256}"`))
  if (!isCovered) return null
  const { terms, number } = await tx.agreementRevision.findUniqueOrThrow({
    where: { id: document.revisionId },
    select: { terms: true, number: true },
  })
  const revisions = await tx.agreementRevision.findMany({
    where: { agreementId, proposedAt: { not: null }, number: { lte: number } },
    orderBy: { number: "asc" },
    select: { terms: true },
  })
  const negotiation = agreement.records.find(({ revisionId }) => revisionId === document.revisionId)?.text ?? null
  const intents = evidence.flatMap(({ line }) =>
    agreement.intents
      .filter(({ digest }) => line.includes(`"intentSha256":"${digest}"`))
      .map(({ digest, text, consent, publicKey, authenticatorData, clientData, assertion }) => {
        const isByPasskey = publicKey && authenticatorData && clientData && assertion
        const passkey = isByPasskey ? { publicKey, authenticatorData, clientData, assertion } : null
        return { digest, text, consent: consent.text, passkey }
      }),
  )
  const { reference, partnershipId, scans } = agreement
  const proof = { evidence, negotiation, scan: scans[0] ?? null, intents, checkpoint }
  const texts = { terms, revisions: revisions.map(one => one.terms) }
  return { reference, partnershipId, ...texts, document, signedText, ...proof }
}
