import { nameDeputy } from "#lib/agreements/deputies/commands/name-deputy"
import { getDeputies } from "#lib/agreements/deputies/queries/get-deputies"
import { answerSigningQuestion } from "#lib/agreements/questions/commands/answer-signing-question"
import { askSigningQuestion } from "#lib/agreements/questions/commands/ask-signing-question"
import { remindOfQuestions } from "#lib/agreements/questions/commands/remind-of-questions"
import { getSigningQuestions } from "#lib/agreements/questions/queries/get-signing-questions"
import { answerForApproval } from "#lib/agreements/roles/commands/answer-for-approval"
import { endLeftRoles } from "#lib/agreements/roles/commands/end-left-roles"
import { giveSigningRole } from "#lib/agreements/roles/commands/give-signing-role"
import { takeSigningRole } from "#lib/agreements/roles/commands/take-signing-role"
import { getSigningRoles } from "#lib/agreements/roles/queries/get-signing-roles"
import { lapseSignings } from "#lib/agreements/signing/commands/lapse-signings"
import { remindOfSigning } from "#lib/agreements/signing/commands/remind-of-signing"
import { makeId } from "#lib/ids"
import { look } from "#seed/texts"
import { type Column, everybody, nordvik, type Row, shishu } from "./row.ts"

const writers: Column[] = ["ingrid", "jonas", "ruma", "tanvir"]
const others = [...nordvik, ...shishu].filter(name => !writers.includes(name))

/** In the story Even and Rafiq approve before their sides sign; each side's parts are its own affair. */
export const rows: Row[] = [
  {
    of: "#lib/agreements/roles/commands/give-signing-role",
    run: (actor, { toApprove: agreementId }) =>
      giveSigningRole(actor, {
        agreementId,
        kind: "copy",
        userId: actor.kind === "person" ? actor.userId : makeId(),
      }),
    allowed: writers,
    refused: others,
  },
  {
    of: "#lib/agreements/roles/commands/take-signing-role",
    run: (actor, { toApprove: agreementId, people }) =>
      takeSigningRole(actor, { agreementId, kind: "approver", userId: people.even.userId }),
    allowed: writers,
    refused: others,
  },
  {
    of: "#lib/agreements/roles/commands/end-left-roles",
    run: actor => endLeftRoles(actor),
    allowed: [],
    refused: everybody,
  },
  {
    of: "#lib/agreements/roles/commands/answer-for-approval",
    run: async (actor, { toApprove: agreementId, people }) => {
      const { digest } = await look(people.ingrid, agreementId)
      return answerForApproval(actor, { agreementId, digest: digest ?? "", answer: "approved", reason: "" })
    },
    allowed: ["even", "rafiq"],
    refused: ["ingrid", "jonas", "astrid", "ruma", "tanvir", "shirin", "visitor"],
  },
  {
    of: "#lib/agreements/roles/queries/get-signing-roles",
    run: (actor, { toApprove }) => getSigningRoles(actor, toApprove),
    allowed: [...nordvik, ...shishu],
  },
  {
    of: "#lib/agreements/deputies/commands/name-deputy",
    run: async (actor, { delegated: agreementId, people }) => {
      const { signatures } = await look(people.ruma, agreementId)
      const [given] = signatures.filter(({ state }) => state === "delegated")
      // In the story Ruma asked Shirin already: who may do it finds it done.
      const asked = { userId: people.shirin.userId, reason: "I am in hospital." }
      return nameDeputy(actor, { agreementId, signatureId: given?.id ?? makeId(), ...asked })
    },
    allowed: ["ruma"],
    refused: ["tanvir", "shirin", "rafiq"],
  },
  {
    of: "#lib/agreements/deputies/queries/get-deputies",
    run: (actor, { delegated }) => getDeputies(actor, delegated),
    allowed: [...nordvik, ...shishu],
  },
  {
    of: "#lib/agreements/questions/commands/ask-signing-question",
    run: (actor, { toApprove: agreementId }) => askSigningQuestion(actor, { agreementId, text: "Until when?" }),
    allowed: ["ingrid", "astrid", "ruma", "shirin"],
    refused: ["jonas", "even", "tanvir", "rafiq"],
  },
  {
    of: "#lib/agreements/questions/commands/answer-signing-question",
    run: (actor, { toApprove: agreementId, openQuestion: questionId }) =>
      answerSigningQuestion(actor, { agreementId, questionId, answer: "The reading club does." }),
    allowed: ["ruma", "tanvir"],
    refused: [...nordvik, "shirin", "rafiq"],
  },
  {
    of: "#lib/agreements/questions/commands/remind-of-questions",
    run: actor => remindOfQuestions(actor),
    allowed: [],
    refused: everybody,
  },
  {
    of: "#lib/agreements/questions/queries/get-signing-questions",
    run: (actor, { toApprove }) => getSigningQuestions(actor, toApprove),
    allowed: [...nordvik, ...shishu],
  },
  {
    of: "#lib/agreements/signing/commands/lapse-signings",
    run: actor => lapseSignings(actor),
    allowed: [],
    refused: everybody,
  },
  {
    of: "#lib/agreements/signing/commands/remind-of-signing",
    run: actor => remindOfSigning(actor),
    allowed: [],
    refused: everybody,
  },
]
