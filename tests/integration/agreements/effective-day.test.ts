import { afterEach, beforeEach, expect, test } from "vitest"
import { systemActor } from "#lib/actor"
import { certificateSheet } from "#lib/agreements/document/certificate"
import { agreementSheet } from "#lib/agreements/document/sheet"
import { readDocumentSource } from "#lib/agreements/document-source"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getAgreementExport } from "#lib/agreements/queries/get-agreement-export"
import { day, now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { formatDay } from "#lib/i18n/format"
import { anAgreement, type Made, sign } from "#tests/support/agreements"
import { moveClock } from "#tests/support/clock"
import { testDatabase } from "#tests/support/database"
import { clearPaper } from "#tests/support/paper"
import { makeWorld, type World } from "#tests/support/world"
import { verify } from "../../../scripts/verify/verdict.ts"

let world: World
let made: Made

beforeEach(async () => {
  await testDatabase().empty()
  clearPaper()
  moveClock(0)
  world = await makeWorld()
  made = await anAgreement(world).inSigning()
})
afterEach(() => moveClock(0))

test("an agreement holds from the day of the later signature: on the page, in the certificate and by the export", async () => {
  await sign(made.company, made)
  expect((await getAgreement(made.company, made.id))?.inForceAt).toBeNull()
  moveClock(3 * day)
  await sign(made.local, made)
  const later = now().toISOString().slice(0, 10)
  const agreement = await getAgreement(made.company, made.id)
  expect(agreement?.inForceAt?.toISOString().slice(0, 10)).toBe(later)
  const days = agreement?.signatures.flatMap(({ signedAt }) => (signedAt ? [signedAt.toISOString().slice(0, 10)] : []))
  expect(days?.toSorted().at(-1)).toBe(later)
  expect(new Set(days).size).toBe(2)
  // No signature bears a day to come.
  expect(agreement?.signatures.every(({ signedAt }) => !signedAt || signedAt <= now())).toBe(true)

  const source = await asActor(systemActor("tests"), tx => readDocumentSource(tx, made.id, "final"))
  if (!source?.completion) throw new Error("There is nothing to make the document from")
  const certificate = certificateSheet(source.text, source.completion)
  expect(certificate.lead).toContain(formatDay("en", later))
  expect(agreementSheet(source.text, certificate).version).toContain(formatDay("en", later))
  const { ok, sentences } = verify(JSON.stringify(await getAgreementExport(made.company, made.id)))
  expect(ok).toBe(true)
  expect(sentences.find(sentence => sentence.startsWith("It came into force on"))).toContain(later)
})
