import { type Actor, systemActor } from "#lib/actor"
import { acceptMatrixRows } from "#lib/agreements/commands/accept-matrix-rows"
import { beginAgreement } from "#lib/agreements/commands/begin-agreement"
import { chooseClause } from "#lib/agreements/commands/choose-clause"
import { commentOnSection } from "#lib/agreements/commands/comment-on-section"
import { declineToSign } from "#lib/agreements/commands/decline-to-sign"
import { freezeAgreement } from "#lib/agreements/commands/freeze-agreement"
import { giveUpStandardText } from "#lib/agreements/commands/give-up-standard-text"
import { handOver } from "#lib/agreements/commands/hand-over"
import { makeDocuments } from "#lib/agreements/commands/make-documents"
import { markAllSections } from "#lib/agreements/commands/mark-all-sections"
import { markSection } from "#lib/agreements/commands/mark-section"
import { openAgreement } from "#lib/agreements/commands/open-agreement"
import { putBackWords } from "#lib/agreements/commands/put-back-words"
import { recallAgreement } from "#lib/agreements/commands/recall-agreement"
import { reopenAgreement } from "#lib/agreements/commands/reopen-agreement"
import { reopenComment } from "#lib/agreements/commands/reopen-comment"
import { resolveComment } from "#lib/agreements/commands/resolve-comment"
import { saveConfidentialityMatrix } from "#lib/agreements/commands/save-confidentiality-matrix"
import { saveCover } from "#lib/agreements/commands/save-cover"
import { saveNamedValue } from "#lib/agreements/commands/save-named-value"
import { saveSection } from "#lib/agreements/commands/save-section"
import { saveSubjectRules } from "#lib/agreements/commands/save-subject-rules"
import { saveTranslation } from "#lib/agreements/commands/save-translation"
import { sealDocuments } from "#lib/agreements/commands/seal-documents"
import { signAgreement } from "#lib/agreements/commands/sign-agreement"
import { signCheckpoints } from "#lib/agreements/commands/sign-checkpoints"
import { takeBackMatrixRows } from "#lib/agreements/commands/take-back-matrix-rows"
import { takeStandardText } from "#lib/agreements/commands/take-standard-text"
import { tellOfUnsealed } from "#lib/agreements/commands/tell-of-unsealed"
import { unmarkSection } from "#lib/agreements/commands/unmark-section"
import { verifyDocument } from "#lib/agreements/commands/verify-document"
import { verifyFingerprint } from "#lib/agreements/commands/verify-fingerprint"
import { viewForSigning } from "#lib/agreements/commands/view-for-signing"
import { withdrawAgreement } from "#lib/agreements/commands/withdraw-agreement"
import { putAwayInternalNote } from "#lib/agreements/internal/commands/put-away-internal-note"
import { reopenInternalNote } from "#lib/agreements/internal/commands/reopen-internal-note"
import { shareInternalNote } from "#lib/agreements/internal/commands/share-internal-note"
import { writeInternalNote } from "#lib/agreements/internal/commands/write-internal-note"
import { listInternalNotes } from "#lib/agreements/internal/queries/list-internal-notes"
import { listAddressees } from "#lib/agreements/mentions/queries/list-addressees"
import { listColleagues } from "#lib/agreements/mentions/queries/list-colleagues"
import { refuseProposal } from "#lib/agreements/proposals/commands/refuse-proposal"
import { withdrawProposal } from "#lib/agreements/proposals/commands/withdraw-proposal"
import { listProposals } from "#lib/agreements/proposals/queries/list-proposals"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getAgreementBundle } from "#lib/agreements/queries/get-agreement-bundle"
import { getAgreementCalendar } from "#lib/agreements/queries/get-agreement-calendar"
import { getAgreementDocument } from "#lib/agreements/queries/get-agreement-document"
import { getAgreementExport } from "#lib/agreements/queries/get-agreement-export"
import { getAgreementVersion } from "#lib/agreements/queries/get-agreement-version"
import { getComparison } from "#lib/agreements/queries/get-comparison"
import { getDocumentVerdict } from "#lib/agreements/queries/get-document-verdict"
import { getEvidence } from "#lib/agreements/queries/get-evidence"
import { listAgreementDocuments } from "#lib/agreements/queries/list-agreement-documents"
import { listAgreements } from "#lib/agreements/queries/list-agreements"
import { listSectionComments } from "#lib/agreements/queries/list-section-comments"
import { listSectionWriters } from "#lib/agreements/queries/list-section-writers"
import { saveConfidentialityMatrixInput, saveSectionInput, saveSubjectRulesInput } from "#lib/agreements/schema"
import { prepareSignature } from "#lib/agreements/signing/commands/prepare-signature"
import { signWithPasskey } from "#lib/agreements/signing/commands/sign-with-passkey"
import { getSigningIntent } from "#lib/agreements/signing/queries/get-signing-intent"
import { coverDigest, sectionDigest, termsDigest } from "#lib/agreements/terms/canonical"
import type { SectionKey } from "#lib/agreements/terms/fields"
import { namedValuesPlace } from "#lib/agreements/terms/named-values"
import { placeDigest, rowToCome } from "#lib/agreements/terms/place"
import { formValues } from "#lib/agreements/terms/show-form"
import { forgetViewedSection } from "#lib/agreements/viewed/commands/forget-viewed-section"
import { keepViewedSection } from "#lib/agreements/viewed/commands/keep-viewed-section"
import { listViewedSections } from "#lib/agreements/viewed/queries/list-viewed-sections"
import { seal } from "#lib/seal"
import { onPaper, readyToSign } from "#seed/signing"
import type { Story } from "#seed/story"
import { look } from "#seed/texts"
import { openingOf } from "#tests/support/agreements"
import { anAuthenticator } from "#tests/support/authenticator"
import { doPaperwork, startSigner, stopSigner } from "#tests/support/paper"
import { type Column, everybody, nordvik, type Row, secretariat, shishu } from "./row.ts"

const parties: Column[] = [...nordvik, ...shishu]
/** In the story's negotiation the company has the pen. */
const holdPen: Column[] = ["ingrid", "jonas"]
const write: Column[] = [...holdPen, "ruma", "tanvir"]
const reason = "We have thought again."

const except = (columns: readonly Column[], ...left: Column[]) => columns.filter(column => !left.includes(column))

const version = async ({ people, agreements }: Story) => (await look(people.ingrid, agreements.negotiating)).version

async function section(story: Story, key: SectionKey) {
  const { terms } = await look(story.people.ingrid, story.agreements.negotiating)
  return { agreementId: story.agreements.negotiating, section: key, seen: sectionDigest(terms, key), terms }
}

/** A row of what may be told to whom, as the company reads it in the negotiation. */
async function matrixRow({ people, agreements }: Story) {
  const [row] = (await look(people.ingrid, agreements.negotiating)).matrixRows
  return { agreementId: agreements.negotiating, rows: [row?.digest ?? ""] }
}

/** Says yes to the section in which the local resource asks something of the company alone. */
async function takeOn(actor: Actor, story: Story) {
  const { oneSided } = await look(story.people.ingrid, story.agreements.negotiating)
  const duties = oneSided.map(({ digest }) => digest)
  await markSection(actor, { ...(await section(story, "confidentiality")), duties })
}

/** The story's negotiation, brought to its end: there is none in the story that waits to be frozen. */
async function agreed(story: Story) {
  const { ingrid } = story.people
  const agreementId = story.agreements.negotiating
  const view = await look(ingrid, agreementId)
  if (view.state !== "agreed") await takeOn(ingrid, story)
  for (const { id: proposalId, version, state, isYours } of await listProposals(ingrid, agreementId)) {
    if (state !== "open") continue
    if (isYours) await withdrawProposal(ingrid, { proposalId, version })
    else await refuseProposal(ingrid, { proposalId, version, answer: reason })
  }
  if (view.state !== "agreed") await markAllSections(ingrid, { agreementId, seen: view.digest ?? "" })
  return { agreementId, version: await version(story) }
}

/** A note that the company has written for itself. */
async function ownNote({ people, agreements }: Story, section: "price" | "method" = "price") {
  const place = { agreementId: agreements.negotiating, section }
  await writeInternalNote(people.ingrid, { ...place, text: "Ask finance first." })
  const notes = await listInternalNotes(people.ingrid, place.agreementId, place.section)
  return { ...place, noteId: notes.at(-1)?.id ?? "" }
}

/** The text belongs to who has the pen, a signature to signatories, and an agreement to nobody but its parties. */
export const rows: Row[] = [
  {
    of: "#lib/agreements/commands/open-agreement",
    run: (actor, { people, partnerships }) =>
      openAgreement(actor, { partnershipId: partnerships.working, opening: openingOf(people.ingrid, people.ruma) }),
    allowed: write,
    refused: [...except(parties, ...write), ...secretariat, "noor", "visitor"],
  },
  {
    of: "#lib/agreements/commands/begin-agreement",
    run: (actor, { partnerships: { working: partnershipId } }) =>
      beginAgreement(actor, { partnershipId, kind: "dialogue", title: "A talk", words: "To talk.", locale: "en" }),
    allowed: write,
    refused: [...except(parties, ...write), ...secretariat, "noor", "visitor"],
  },
  {
    of: "#lib/agreements/commands/save-section",
    run: async (actor, story) => {
      const { terms, ...place } = await section(story, "press")
      return saveSection(actor, saveSectionInput.parse({ ...formValues("press", terms), ...place }))
    },
    allowed: holdPen,
    refused: except(parties, ...holdPen),
  },
  {
    of: "#lib/agreements/commands/put-back-words",
    run: async (actor, story) => {
      const { terms: _, ...place } = await section(story, "press")
      return putBackWords(actor, { ...place, section: "press", from: 1 })
    },
    allowed: holdPen,
    refused: except(parties, ...holdPen),
  },
  {
    of: "#lib/agreements/commands/save-translation",
    run: async (actor, story) => {
      const { agreementId, section: key, terms } = await section(story, "legal")
      const languages = { "languages[]": ["en", "bn"], languages: ["en", "bn"], prevailingLanguage: ["en"] }
      const form = {
        ...formValues("legal", terms),
        ...languages,
        agreementId,
        section: key,
        seen: sectionDigest(terms, key),
      }
      if (terms.sections.legal.languages.length < 2)
        await saveSection(story.people.ingrid, saveSectionInput.parse(form))
      const { seen } = await section(story, "press")
      return saveTranslation(actor, { agreementId, section: "press", language: "bn", seen, text: {} })
    },
    allowed: holdPen,
    refused: except(parties, ...holdPen),
  },
  {
    of: "#lib/agreements/commands/save-cover",
    run: async (actor, story) => {
      const { agreementId, terms } = await section(story, "purpose")
      return saveCover(actor, { agreementId, seen: coverDigest(terms), kind: terms.kind, title: "Another name" })
    },
    allowed: holdPen,
    refused: except(parties, ...holdPen),
  },
  {
    of: "#lib/agreements/commands/save-named-value",
    run: async (actor, story) => {
      const { agreementId, terms } = await section(story, "purpose")
      const seen = placeDigest(terms, { ...namedValuesPlace, rowId: rowToCome })
      return saveNamedValue(actor, { agreementId, seen, value: { name: "Last day", type: "day" } })
    },
    allowed: holdPen,
    refused: except(parties, ...holdPen),
  },
  {
    of: "#lib/agreements/commands/take-standard-text",
    run: async (actor, story) => {
      const { agreementId, terms } = await section(story, "press")
      return takeStandardText(actor, { agreementId, seen: termsDigest(terms) })
    },
    allowed: holdPen,
    refused: except(parties, ...holdPen),
  },
  {
    of: "#lib/agreements/commands/give-up-standard-text",
    run: async (actor, story) => {
      const { agreementId, terms } = await section(story, "press")
      return giveUpStandardText(actor, { agreementId, seen: termsDigest(terms) })
    },
    allowed: holdPen,
    refused: except(parties, ...holdPen),
  },
  {
    of: "#lib/agreements/commands/choose-clause",
    run: async (actor, story) => {
      const { terms: _, ...place } = await section(story, "press")
      return chooseClause(actor, { ...place, clause: "journalists-ask.middle" })
    },
    allowed: holdPen,
    refused: except(parties, ...holdPen),
  },
  {
    of: "#lib/agreements/commands/save-confidentiality-matrix",
    run: async (actor, story) => {
      const { agreementId, seen } = await section(story, "confidentiality")
      return saveConfidentialityMatrix(actor, saveConfidentialityMatrixInput.parse({ agreementId, seen }))
    },
    allowed: holdPen,
    refused: except(parties, ...holdPen),
  },
  {
    of: "#lib/agreements/commands/save-subject-rules",
    run: async (actor, story) => {
      const { agreementId, seen } = await section(story, "confidentiality")
      return saveSubjectRules(actor, saveSubjectRulesInput.parse({ agreementId, seen, subject: "price" }))
    },
    allowed: holdPen,
    refused: except(parties, ...holdPen),
  },
  {
    of: "#lib/agreements/commands/mark-section",
    run: async (actor, story) => markSection(actor, await section(story, "press")),
    allowed: holdPen,
    refused: except(parties, ...holdPen),
  },
  {
    of: "#lib/agreements/commands/unmark-section",
    run: async (actor, story) => unmarkSection(actor, await section(story, "press")),
    allowed: holdPen,
    refused: except(parties, ...holdPen),
  },
  {
    of: "#lib/agreements/commands/accept-matrix-rows",
    run: async (actor, story) => acceptMatrixRows(actor, await matrixRow(story)),
    allowed: holdPen,
    refused: except(parties, ...holdPen),
  },
  {
    of: "#lib/agreements/commands/take-back-matrix-rows",
    run: async (actor, story) => takeBackMatrixRows(actor, await matrixRow(story)),
    allowed: holdPen,
    refused: except(parties, ...holdPen),
  },
  {
    of: "#lib/agreements/commands/mark-all-sections",
    run: async (actor, story) => {
      const { people, agreements } = story
      const { digest } = await look(people.ingrid, agreements.negotiating)
      await takeOn(actor, story)
      return markAllSections(actor, { agreementId: agreements.negotiating, seen: digest ?? "" })
    },
    allowed: holdPen,
    refused: except(parties, ...holdPen),
  },
  {
    of: "#lib/agreements/commands/hand-over",
    run: async (actor, story) =>
      handOver(actor, { agreementId: story.agreements.negotiating, version: await version(story), note: "" }),
    allowed: holdPen,
    refused: except(parties, ...holdPen),
  },
  {
    of: "#lib/agreements/commands/comment-on-section",
    run: (actor, { agreements }) =>
      commentOnSection(actor, { agreementId: agreements.negotiating, section: "price", text: "Is this per day?" }),
    allowed: write,
    refused: except(parties, ...write),
  },
  {
    of: "#lib/agreements/commands/resolve-comment",
    run: async (actor, { people, agreements }) => {
      const [comment] = await listSectionComments(people.ingrid, agreements.negotiating, "method")
      const place = { agreementId: agreements.negotiating, section: "method" } as const
      return resolveComment(actor, { ...place, commentId: comment?.id ?? "" })
    },
    allowed: write,
    refused: except(parties, ...write),
  },
  {
    of: "#lib/agreements/commands/reopen-comment",
    run: async (actor, { people, agreements }) => {
      const place = { agreementId: agreements.negotiating, section: "method" } as const
      const [comment] = await listSectionComments(people.ingrid, place.agreementId, place.section)
      const put = { ...place, commentId: comment?.id ?? "" }
      await resolveComment(people.ingrid, put)
      return reopenComment(actor, put)
    },
    allowed: write,
    refused: except(parties, ...write),
  },
  {
    of: "#lib/agreements/internal/commands/write-internal-note",
    run: (actor, { agreements }) =>
      writeInternalNote(actor, { agreementId: agreements.negotiating, section: "price", text: "Is it enough?" }),
    allowed: write,
    refused: except(parties, ...write),
  },
  {
    of: "#lib/agreements/internal/commands/put-away-internal-note",
    run: async (actor, story) => putAwayInternalNote(actor, await ownNote(story)),
    allowed: holdPen,
    refused: except(parties, ...write),
  },
  {
    of: "#lib/agreements/internal/commands/reopen-internal-note",
    run: async (actor, story) => {
      const note = await ownNote(story, "method")
      await putAwayInternalNote(story.people.ingrid, note)
      return reopenInternalNote(actor, note)
    },
    allowed: holdPen,
    refused: except(parties, ...write),
  },
  {
    of: "#lib/agreements/internal/commands/share-internal-note",
    run: async (actor, story) => shareInternalNote(actor, await ownNote(story)),
    allowed: holdPen,
    refused: except(parties, ...write),
  },
  {
    of: "#lib/agreements/internal/queries/list-internal-notes",
    run: async (actor, story) => {
      await ownNote(story)
      return listInternalNotes(actor, story.agreements.negotiating, "price")
    },
    allowed: nordvik,
  },
  {
    of: "#lib/agreements/mentions/queries/list-addressees",
    run: (actor, { agreements }) => listAddressees(actor, agreements.negotiating),
    allowed: parties,
  },
  {
    of: "#lib/agreements/mentions/queries/list-colleagues",
    run: (actor, { agreements }) => listColleagues(actor, agreements.negotiating),
    allowed: parties,
  },
  {
    of: "#lib/agreements/viewed/commands/keep-viewed-section",
    run: async (actor, story) => keepViewedSection(actor, await section(story, "price")),
    allowed: parties,
  },
  {
    of: "#lib/agreements/viewed/commands/forget-viewed-section",
    run: async (actor, story) => forgetViewedSection(actor, await section(story, "price")),
    allowed: parties,
  },
  {
    of: "#lib/agreements/viewed/queries/list-viewed-sections",
    run: async (actor, story) => {
      await keepViewedSection(story.people.ingrid, await section(story, "price"))
      return listViewedSections(actor, story.agreements.negotiating)
    },
    allowed: ["ingrid"],
  },
  {
    of: "#lib/agreements/commands/withdraw-agreement",
    run: async (actor, story) =>
      withdrawAgreement(actor, { agreementId: story.agreements.negotiating, version: await version(story), reason }),
    allowed: write,
    refused: except(parties, ...write),
  },
  {
    of: "#lib/agreements/commands/view-for-signing",
    run: (actor, { agreements }) => viewForSigning(actor, { agreementId: agreements.signing, version: 1 }),
    allowed: ["harriet", "ruma", "shirin"],
    refused: ["tanvir", "rafiq"],
  },
  {
    of: "#lib/agreements/signing/commands/prepare-signature",
    run: async (actor, { people, agreements }) => {
      await onPaper(people.ruma, agreements.signing)
      const { digest } = await look(people.ruma, agreements.signing)
      const asked = {
        agreementId: agreements.signing,
        digest: digest ?? "",
        capacity: "Director",
        consent: "yes",
      } as const
      return prepareSignature(actor, { ...asked, locale: "en" })
    },
    allowed: ["ruma", "shirin"],
    refused: ["tanvir", "rafiq", "harriet"],
  },
  {
    of: "#lib/agreements/signing/commands/sign-with-passkey",
    run: async (actor, { people, agreements }) => {
      const { intentId } = await readyToSign(people.ruma, agreements.signing)
      const answer = anAuthenticator().get('{"challenge":"AA"}')
      return signWithPasskey(actor, { agreementId: agreements.signing, intentId, typedName: "A name", answer })
    },
    // The one who has signed finds the work done.
    allowed: ["harriet"],
    refused: ["ruma", "tanvir", "rafiq", "visitor"],
  },
  {
    of: "#lib/agreements/signing/queries/get-signing-intent",
    run: async (actor, { people, agreements }) => {
      const { intentId } = await readyToSign(people.ruma, agreements.signing)
      return getSigningIntent(actor, agreements.signing, intentId)
    },
    allowed: ["ruma"],
  },
  {
    of: "#lib/agreements/commands/sign-agreement",
    run: async (actor, { people, agreements }) => {
      // Who was asked brings an intent of their own, all others somebody else's.
      const by = actor.kind === "person" && actor.userId === people.shirin.userId ? people.shirin : people.ruma
      return signAgreement(actor, await readyToSign(by, agreements.signing))
    },
    // Harriet has signed: signing twice is signing once.
    allowed: ["harriet", "ruma", "shirin"],
    refused: ["tanvir", "rafiq", "visitor"],
  },
  {
    of: "#lib/agreements/commands/decline-to-sign",
    run: (actor, { agreements }) => declineToSign(actor, { agreementId: agreements.signing, reason }),
    allowed: ["ruma", "shirin"],
    refused: ["harriet", "tanvir", "rafiq"],
  },
  {
    of: "#lib/agreements/commands/recall-agreement",
    run: (actor, { agreements }) => recallAgreement(actor, { agreementId: agreements.signing, reason }),
    allowed: ["harriet", "ruma", "tanvir", "shirin"],
    refused: ["rafiq"],
  },
  {
    of: "#lib/agreements/queries/get-agreement",
    run: (actor, { agreements }) => getAgreement(actor, agreements.inForce),
    allowed: parties,
  },
  {
    // What was withdrawn before it was handed over is still nobody's but its author's: Nazma finds nothing.
    of: "#lib/agreements/queries/list-agreements",
    run: actor => listAgreements(actor),
    allowed: [...parties, "harriet", "nazma"],
  },
  {
    of: "#lib/agreements/queries/get-agreement-version",
    run: (actor, { agreements }) => getAgreementVersion(actor, agreements.negotiating, 1),
    allowed: parties,
  },
  {
    of: "#lib/agreements/queries/get-comparison",
    run: (actor, { agreements }) => getComparison(actor, agreements.negotiating),
    allowed: parties,
  },
  {
    of: "#lib/agreements/queries/list-section-comments",
    run: (actor, { agreements }) => listSectionComments(actor, agreements.negotiating, "method"),
    allowed: parties,
  },
  {
    of: "#lib/agreements/queries/list-section-writers",
    run: (actor, { agreements }) => listSectionWriters(actor, agreements.negotiating),
    allowed: parties,
  },
  {
    of: "#lib/agreements/queries/get-evidence",
    run: (actor, { agreements }) => getEvidence(actor, agreements.inForce),
    allowed: parties,
  },
  {
    of: "#lib/agreements/queries/get-agreement-export",
    run: (actor, { agreements }) => getAgreementExport(actor, agreements.inForce),
    allowed: parties,
  },
  {
    of: "#lib/agreements/queries/get-agreement-calendar",
    run: (actor, { agreements }) => getAgreementCalendar(actor, { agreementId: agreements.inForce, locale: "en" }),
    allowed: parties,
  },
  {
    of: "#lib/agreements/queries/list-agreement-documents",
    run: (actor, { agreements }) => listAgreementDocuments(actor, agreements.inForce),
    allowed: parties,
  },
  {
    of: "#lib/agreements/queries/get-agreement-bundle",
    run: async (actor, { agreements }) => {
      const signer = await startSigner()
      await doPaperwork()
      await stopSigner(signer)
      return getAgreementBundle(actor, { agreementId: agreements.inForce, locale: "en" })
    },
    allowed: parties,
  },
  {
    of: "#lib/agreements/queries/get-agreement-document",
    run: async (actor, { agreements }) => {
      await makeDocuments(systemActor("tests"))
      return getAgreementDocument(actor, agreements.inForce, "terms")
    },
    allowed: parties,
  },
  {
    of: "#lib/agreements/commands/make-documents",
    run: actor => makeDocuments(actor),
    allowed: [],
    refused: everybody,
  },
  {
    of: "#lib/agreements/commands/seal-documents",
    run: actor => sealDocuments(actor),
    allowed: [],
    refused: everybody,
  },
  {
    of: "#lib/agreements/commands/tell-of-unsealed",
    run: actor => tellOfUnsealed(actor),
    allowed: [],
    refused: everybody,
  },
  {
    of: "#lib/agreements/commands/sign-checkpoints",
    run: actor => signCheckpoints(actor),
    allowed: [],
    refused: everybody,
  },
  {
    of: "#lib/agreements/commands/verify-document",
    run: actor => verifyDocument(actor, { file: new File(["%PDF-1.7"], "a.pdf") }),
    allowed: everybody,
  },
  {
    of: "#lib/agreements/commands/verify-fingerprint",
    run: actor => verifyFingerprint(actor, { fingerprint: "0".repeat(64) }),
    allowed: everybody,
  },
  {
    of: "#lib/agreements/queries/get-document-verdict",
    run: actor => getDocumentVerdict(actor, Buffer.from(seal("document-verdict", {})).toString("base64url")),
    allowed: everybody,
  },
  // The last two leave the negotiation agreed where they are refused.
  {
    of: "#lib/agreements/commands/freeze-agreement",
    run: async (actor, story) => freezeAgreement(actor, await agreed(story)),
    allowed: write,
    refused: except(parties, ...write),
  },
  {
    of: "#lib/agreements/commands/reopen-agreement",
    run: async (actor, story) => reopenAgreement(actor, { ...(await agreed(story)), reason }),
    allowed: write,
    refused: except(parties, ...write),
  },
]
