import { attestScan } from "#lib/agreements/paper/commands/attest-scan"
import { attestWithPasskey } from "#lib/agreements/paper/commands/attest-with-passkey"
import { prepareAttestation } from "#lib/agreements/paper/commands/prepare-attestation"
import { refuseScan } from "#lib/agreements/paper/commands/refuse-scan"
import { uploadScan } from "#lib/agreements/paper/commands/upload-scan"
import { getAttestationIntent } from "#lib/agreements/paper/queries/get-attestation-intent"
import { getPaperSigning } from "#lib/agreements/paper/queries/get-paper-signing"
import { photoOfSheet, readyToAttest, readyToUpload } from "#seed/paper"
import { anAuthenticator } from "#tests/support/authenticator"
import type { Row } from "./row.ts"

const reason = "A page is missing."

/** In the story the union has uploaded a scan and attested to it; its company has not. */
export const rows: Row[] = [
  {
    of: "#lib/agreements/paper/commands/refuse-scan",
    run: (actor, { paper }) => refuseScan(actor, { ...paper, reason }),
    allowed: ["harriet", "nazma"],
    refused: ["visitor"],
  },
  {
    of: "#lib/agreements/paper/commands/prepare-attestation",
    run: (actor, { paper }) =>
      prepareAttestation(actor, { ...paper, capacity: "Director", consent: "yes", locale: "en" }),
    allowed: ["harriet"],
    refused: ["nazma"],
  },
  {
    of: "#lib/agreements/paper/commands/attest-scan",
    run: async (actor, { people, paper: { agreementId, scanId } }) =>
      attestScan(actor, await readyToAttest(people.harriet, agreementId, scanId)),
    allowed: ["harriet"],
    refused: ["visitor"],
  },
  {
    of: "#lib/agreements/paper/commands/attest-with-passkey",
    run: async (actor, { people, paper: { agreementId, scanId } }) => {
      const { intentId } = await readyToAttest(people.harriet, agreementId, scanId)
      const answer = anAuthenticator().get('{"challenge":"AA"}')
      return attestWithPasskey(actor, { agreementId, intentId, answer })
    },
    // An intent is its author's own, and the key is nobody's.
    allowed: [],
    refused: ["harriet", "visitor"],
  },
  {
    of: "#lib/agreements/paper/queries/get-attestation-intent",
    run: async (actor, { people, paper: { agreementId, scanId } }) => {
      const { intentId } = await readyToAttest(people.harriet, agreementId, scanId)
      return getAttestationIntent(actor, agreementId, intentId)
    },
    allowed: ["harriet"],
  },
  {
    of: "#lib/agreements/paper/queries/get-paper-signing",
    run: (actor, { paper }) => getPaperSigning(actor, paper.agreementId),
    allowed: ["harriet", "nazma"],
  },
  // The last row: the scan that waits makes room for another, also where that one is not taken then.
  {
    of: "#lib/agreements/paper/commands/upload-scan",
    run: async (actor, { people, paper }) => {
      const { agreementId, scanId } = paper
      await refuseScan(people.nazma, { agreementId, scanId, reason })
      return uploadScan(actor, await readyToUpload(people.nazma, agreementId, { scan: await photoOfSheet(2) }))
    },
    allowed: ["harriet", "nazma"],
    refused: ["visitor"],
  },
]
