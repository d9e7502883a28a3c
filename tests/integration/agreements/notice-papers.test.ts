import type { Server } from "node:net"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { type Person, systemActor } from "#lib/actor"
import { verifyDocument } from "#lib/agreements/commands/verify-document"
import { answerNotice } from "#lib/agreements/ending/commands/answer-notice"
import { giveNotice } from "#lib/agreements/ending/commands/give-notice"
import { makeNoticePapers } from "#lib/agreements/ending/commands/make-notice-papers"
import { withdrawNotice } from "#lib/agreements/ending/commands/withdraw-notice"
import { getNoticePaper } from "#lib/agreements/ending/queries/get-notice-paper"
import { getStanding } from "#lib/agreements/ending/queries/get-standing"
import type { GiveNoticeInput } from "#lib/agreements/ending/schema"
import { verifyChain } from "#lib/agreements/evidence/chain"
import { getAgreementExport } from "#lib/agreements/queries/get-agreement-export"
import { getDocumentVerdict } from "#lib/agreements/queries/get-document-verdict"
import { addDays } from "#lib/agreements/terms/days"
import { today } from "#lib/clock"
import { asSystem } from "#lib/db/door"
import { openMadeFile } from "#lib/files/made-files"
import { knownCertificates } from "#lib/sealing/certificates"
import { checkSeal } from "#lib/sealing/check-seal"
import { proofOf } from "#seed/second-proof"
import { anAgreement, evidenceOf, type Made } from "#tests/support/agreements"
import { testDatabase } from "#tests/support/database"
import { clearPaper, startSigner, stopSigner, wordsOf } from "#tests/support/paper"
import { makeWorld, type World } from "#tests/support/world"

const job = systemActor("tests")
let world: World
let made: Made
let signer: Server

beforeAll(async () => {
  clearPaper()
  signer = await startSigner()
})
afterAll(() => stopSigner(signer))
beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
  made = await anAgreement(world).inForce()
})

async function said(actor: Person, kind: GiveNoticeInput["kind"], onDate?: string): Promise<string> {
  const reason = "The mill has closed its gates to us.\nWe have asked three times."
  const form = { agreementId: made.id, kind, reason, sure: "yes", ...(await proofOf(actor)), ...(onDate && { onDate }) }
  return (await giveNotice(actor, form as GiveNoticeInput)).noticeId
}

async function paperOf(noticeId: string, actor: Person = made.local): Promise<Buffer> {
  const found = await getNoticePaper(actor, { agreementId: made.id, noticeId })
  if (!found) throw new Error("There is no paper for this person")
  return openMadeFile(found)
}

describe("the paper of a notice", () => {
  test("is made when the notice holds, sealed, recorded, and says what was said to whom", async () => {
    const noticeId = await said(made.company, "end_with_notice", addDays(today(), 90))
    expect((await getStanding(made.local, made.id))?.notices[0]?.paper).toBe("waiting")
    expect(await makeNoticePapers(job)).toEqual({ made: 1 })
    const pdf = await paperOf(noticeId)
    expect(checkSeal(pdf, knownCertificates())).toBe("valid")
    const text = await wordsOf(pdf)
    for (const words of [
      "Nordlys Apparel AS",
      "Shishu Adhikar Kendra",
      "Ingrid Solberg",
      "closed its gates",
      "asked three times",
    ])
      expect(text).toContain(words)
    const exported = await getAgreementExport(made.local, made.id)
    const line = JSON.parse(exported?.evidence.at(-1) ?? "{}")
    const { paper } = (await getStanding(made.company, made.id))?.notices[0] ?? {}
    expect(line).toMatchObject({ type: "notice.sealed", notice: noticeId, sealLevel: "B-B" })
    expect(paper).toEqual({ sha256: line.pdfSha256 })
    expect(verifyChain(exported?.evidence ?? [])).toMatchObject({ ok: true })
  })

  test("is found valid by whoever is shown it, and changed when a byte was", async () => {
    const noticeId = await said(made.company, "end_for_cause")
    await makeNoticePapers(job)
    const pdf = await paperOf(noticeId)
    const verdictOn = async (bytes: Buffer) => {
      const { answer } = await verifyDocument(world.visitor, { file: new File([new Uint8Array(bytes)], "notice.pdf") })
      return (await getDocumentVerdict(world.visitor, answer))?.verdict
    }
    expect(await verdictOn(pdf)).toBe("valid")
    const other = Buffer.from(pdf)
    other[Math.floor(pdf.length / 3)] = (other[Math.floor(pdf.length / 3)] ?? 0) ^ 1
    expect(await verdictOn(other)).toBe("changed")
  })

  test("is told from one that holds, when the notice was taken back since", async () => {
    const noticeId = await said(made.company, "end_with_notice", addDays(today(), 90))
    await makeNoticePapers(job)
    const pdf = await paperOf(noticeId)
    await withdrawNotice(made.company, { noticeId, ...(await proofOf(made.company)) })
    const { answer } = await verifyDocument(world.visitor, { file: new File([new Uint8Array(pdf)], "notice.pdf") })
    expect(await getDocumentVerdict(world.visitor, answer)).toMatchObject({ verdict: "notice_over" })
  })

  test("waits until all have agreed, where it needs that, and bears their answer", async () => {
    const noticeId = await said(made.company, "end_by_consent", addDays(today(), 20))
    expect(await makeNoticePapers(job)).toEqual({ made: 0 })
    expect((await getStanding(made.local, made.id))?.notices[0]?.paper).toBeNull()
    await answerNotice(made.local, {
      noticeId,
      answer: "agrees",
      words: "With thanks for three good years.",
      ...(await proofOf(made.local)),
    })
    expect(await makeNoticePapers(job)).toEqual({ made: 1 })
    expect(await wordsOf(await paperOf(noticeId))).toContain("three good years")
  })

  test("is never made of what was refused", async () => {
    const noticeId = await said(made.company, "end_by_consent", addDays(today(), 20))
    await answerNotice(made.local, { noticeId, answer: "refuses", words: "Not before the children are at school." })
    expect(await makeNoticePapers(job)).toEqual({ made: 0 })
    expect(await getNoticePaper(made.company, { agreementId: made.id, noticeId })).toBeNull()
  })

  test("is made once, by however many workers at once, and never changed", async () => {
    await said(made.local, "pause")
    const counts = await Promise.all([makeNoticePapers(job), makeNoticePapers(job)])
    expect(counts.reduce((sum, one) => sum + one.made, 0)).toBe(1)
    expect((await evidenceOf(made)).filter(type => type === "notice.sealed")).toHaveLength(1)
    const change = asSystem("tests", tx => tx.noticePaper.updateMany({ data: { sealLevel: "B-T" } }))
    await expect(change).rejects.toThrow()
  })

  test("is handed to the parties alone, and made by nobody but the portal", async () => {
    const noticeId = await said(made.local, "pause")
    await makeNoticePapers(job)
    const place = { agreementId: made.id, noticeId }
    for (const stranger of [world.people.harriet, world.people.nazma, world.people.mira, world.visitor])
      expect(await getNoticePaper(stranger, place)).toBeNull()
    expect(await getNoticePaper(made.company, { ...place, agreementId: noticeId })).toBeNull()
    expect(await getNoticePaper(made.company, place)).not.toBeNull()
    await expect(makeNoticePapers(made.company)).rejects.toMatchObject({ code: "agreements.jobs_only" })
  })

  test("waits while there is no signer, without keeping the others from theirs", async () => {
    const noticeId = await said(made.local, "pause")
    await stopSigner(signer)
    await expect(makeNoticePapers(job)).rejects.toThrow("1 papers of notices were not made")
    expect(await getNoticePaper(made.local, { agreementId: made.id, noticeId })).toBeNull()
    signer = await startSigner()
    expect(await makeNoticePapers(job)).toEqual({ made: 1 })
  })
})
