import { createHash } from "node:crypto"
import { beforeEach, describe, expect, test } from "vitest"
import { getPasskeyRequest } from "#lib/accounts/second-factor/queries/get-passkey-request"
import type { Person } from "#lib/actor"
import { declineToSign } from "#lib/agreements/commands/decline-to-sign"
import { freezeAgreement } from "#lib/agreements/commands/freeze-agreement"
import { recallAgreement } from "#lib/agreements/commands/recall-agreement"
import { signAgreement } from "#lib/agreements/commands/sign-agreement"
import { attestScan } from "#lib/agreements/paper/commands/attest-scan"
import { attestWithPasskey } from "#lib/agreements/paper/commands/attest-with-passkey"
import { prepareAttestation } from "#lib/agreements/paper/commands/prepare-attestation"
import { refuseScan } from "#lib/agreements/paper/commands/refuse-scan"
import { uploadScan } from "#lib/agreements/paper/commands/upload-scan"
import { getAttestationIntent } from "#lib/agreements/paper/queries/get-attestation-intent"
import { getPaperSigning } from "#lib/agreements/paper/queries/get-paper-signing"
import { type AttestScanInput, uploadScanInput } from "#lib/agreements/paper/schema"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getEvidence } from "#lib/agreements/queries/get-evidence"
import { getSigningIntent } from "#lib/agreements/signing/queries/get-signing-intent"
import { day, today } from "#lib/clock"
import { listTermsInForce } from "#lib/confidentiality/queries/list-terms-in-force"
import { asActor, asSystem } from "#lib/db/door"
import { openFile } from "#lib/files/open-file"
import { setSignaturesNeeded } from "#lib/members/commands/set-signatures-needed"
import { attestAs, photoOfSheet, readyToAttest, readyToUpload, uploadAs } from "#seed/paper"
import { storyPassword } from "#seed/personas"
import {
  anAgreement,
  anAmendment,
  evidenceOf,
  type Made,
  outcomes,
  rowOf,
  sign,
  signing,
} from "#tests/support/agreements"
import { moveClock } from "#tests/support/clock"
import { testDatabase } from "#tests/support/database"
import { withPasskey } from "#tests/support/passkeys"
import { makeWorld, type World } from "#tests/support/world"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  moveClock(0)
  world = await makeWorld()
})

const reason = "The last page is missing."
const sixDaysAgo = () => new Date(Date.now() - 6 * day).toISOString().slice(0, 10)
const projects = ({ partnershipId }: Made) => asSystem("tests", tx => tx.project.count({ where: { partnershipId } }))
const countOf = async (made: Made, type: string) => (await evidenceOf(made)).filter(one => one === type).length
const scanOf = async (made: Made) => (await getPaperSigning(made.company, made.id))?.scan
const refusing = (made: Made, scanId: string) => ({ agreementId: made.id, scanId, reason })

async function uploaded(): Promise<{ made: Made; scanId: string }> {
  const made = await anAgreement(world).inSigning()
  return { made, scanId: await uploadAs(made.company, made.id) }
}

describe("an agreement on paper", () => {
  test("is in force when both sides have attested to a scan of it, as if it were signed on the portal", async () => {
    const made = await anAgreement(world).inSigning()
    const scanId = await uploadAs(made.company, made.id, { names: ["Ingrid Solberg", "Ruma Akter"] })
    expect(await attestAs(made.company, made.id, scanId)).toEqual({ agreementId: made.id, inForce: false })
    expect((await rowOf(made)).state).toBe("signing")
    expect(await projects(made)).toBe(0)
    expect(await attestAs(made.local, made.id, scanId)).toEqual({ agreementId: made.id, inForce: true })
    const { state, inForceAt, signatures } = await rowOf(made)
    expect(state).toBe("in_force")
    expect(inForceAt).not.toBeNull()
    expect(signatures.map(one => [one.name, one.state]).toSorted()).toEqual([
      ["Astrid Moen", "requested"],
      ["Ingrid Solberg", "signed_by_hand"],
      ["Ruma Akter", "signed_by_hand"],
      ["Shirin Sultana", "requested"],
    ])
    expect(signatures.every(({ typedName, signedAt }) => typedName === null && signedAt === null)).toBe(true)
    expect(await projects(made)).toBe(1)
    expect(await listTermsInForce(made.local, made.partnershipId)).toHaveLength(1)
    expect((await evidenceOf(made)).slice(-6)).toEqual([
      "paper.scanned",
      "paper.named",
      "paper.named",
      "paper.attested",
      "paper.attested",
      "checkpoint",
    ])
    expect(await scanOf(made)).toMatchObject({ state: "accepted", attestations: [{}, {}] })
  })

  test("is attested to by whoever was asked to sign, also who did not sign the paper", async () => {
    const made = await anAgreement(world).inSigning()
    const scanId = await uploadAs(made.local, made.id, { names: ["Ingrid Solberg", "Ruma Akter"] })
    await attestAs(world.people.shirin, made.id, scanId)
    expect(await attestAs(world.people.astrid, made.id, scanId)).toMatchObject({ inForce: true })
  })

  test("is attested to with a passkey that signs the digest of what is said", async () => {
    const { made, scanId } = await uploaded()
    await attestAs(made.company, made.id, scanId)
    const device = await withPasskey(made.local)
    const { intentId } = await readyToAttest(made.local, made.id, scanId)
    const { digest = "" } = (await getAttestationIntent(made.local, made.id, intentId)) ?? {}
    const other = await readyToAttest(made.local, made.id, scanId)
    const options = (await getPasskeyRequest(made.local, digest))?.options ?? ""
    const answer = device.get(options)
    const misused = { agreementId: made.id, intentId: other.intentId, answer }
    await expect(attestWithPasskey(made.local, misused)).rejects.toMatchObject({
      code: "accounts.passkey_not_valid",
    })
    expect(await attestWithPasskey(made.local, { agreementId: made.id, intentId, answer })).toMatchObject({
      inForce: true,
    })
  })

  test("changes what is in force where it is an amendment", async () => {
    const made = await anAgreement(world).inForce()
    const change = await anAmendment(made, ({ timeline }) => {
      timeline.endsOn = "2027-09-30"
    }).inSigning()
    const scanId = await uploadAs(made.company, change.id)
    await attestAs(made.company, change.id, scanId)
    await attestAs(made.local, change.id, scanId)
    expect(await rowOf(change)).toMatchObject({ state: "in_force", amendmentNumber: 1 })
  })

  test("names in its record the bytes of the scan, who signed by hand, and who attested how; names of people only behind commitments", async () => {
    const { made, scanId } = await uploaded()
    await attestAs(made.company, made.id, scanId)
    const scan = await scanOf(made)
    const lines = (await getEvidence(made.local, made.id))?.lines ?? []
    const said = lines.map(({ line }) => JSON.parse(line) as Record<string, unknown>)
    const file = scan && (await openFile(made.local, scan.fileId))
    const chunks: Buffer[] = []
    for await (const chunk of file?.content ?? []) chunks.push(chunk)
    expect(createHash("sha256").update(Buffer.concat(chunks)).digest("hex")).toBe(scan?.sha256)
    expect(said.find(({ type }) => type === "paper.scanned")).toMatchObject({
      termsSha256: made.digest,
      scanSha256: scan?.sha256,
      scanMediaType: "image/jpeg",
    })
    expect(said.filter(({ type }) => type === "paper.named")).toHaveLength(4)
    expect(said.find(({ type }) => type === "paper.attested")).toMatchObject({
      termsSha256: made.digest,
      scanSha256: scan?.sha256,
      authMethods: "password+totp",
    })
    expect(lines.map(({ line }) => line).join()).not.toMatch(/Ingrid|Ruma|Oslo/)
  })
})

describe("a scan", () => {
  test("is one scan when its form is sent twice, and tells the other side's signatories once", async () => {
    const made = await anAgreement(world).inSigning()
    const form = await readyToUpload(made.company, made.id)
    const first = await uploadScan(made.company, form)
    expect(await uploadScan(made.company, form)).toEqual(first)
    expect(await countOf(made, "paper.scanned")).toBe(1)
    const told = await asSystem("tests", tx =>
      tx.notification.findMany({ where: { kind: "paperScanUploaded" }, select: { userId: true } }),
    )
    const { ruma, shirin } = world.people
    expect(new Set(told.map(({ userId }) => userId))).toEqual(new Set([ruma.userId, shirin.userId]))
    expect(told).toHaveLength(2)
  })

  test("is not taken beside another that waits, and after its refusal it is", async () => {
    const { made, scanId } = await uploaded()
    const another = await readyToUpload(made.local, made.id, { scan: await photoOfSheet(2) })
    await expect(uploadScan(made.local, another)).rejects.toMatchObject({ code: "agreements.scan_waits" })
    await refuseScan(made.local, refusing(made, scanId))
    await uploadScan(made.local, another)
    expect(await getPaperSigning(made.company, made.id)).toMatchObject({
      scan: { state: "open", memberId: made.local.member?.id },
      closed: [{ id: scanId, state: "refused", refusal: { reason, memberId: made.local.member?.id } }],
    })
  })

  test("of two that are sent at once one is kept", async () => {
    const made = await anAgreement(world).inSigning()
    const one = await readyToUpload(made.company, made.id)
    const other = await readyToUpload(made.local, made.id, { scan: await photoOfSheet(2) })
    expect(await outcomes([uploadScan(made.company, one), uploadScan(made.local, other)])).toEqual({
      done: 1,
      "agreements.scan_waits": 1,
    })
    expect(await countOf(made, "paper.scanned")).toBe(1)
  })

  test("keeps everybody from signing on the portal while it waits, and no longer", async () => {
    const made = await anAgreement(world).inSigning()
    const form = await signing(made.local, made)
    const scanId = await uploadAs(made.company, made.id)
    await expect(signAgreement(made.local, form)).rejects.toMatchObject({ code: "agreements.scan_waits" })
    await expect(sign(made.company, made)).rejects.toMatchObject({ code: "agreements.scan_waits" })
    await refuseScan(made.company, refusing(made, scanId))
    await sign(made.company, made)
    expect(await sign(made.local, made)).toMatchObject({ inForce: true })
  })

  test("is not taken where somebody has signed on the portal already", async () => {
    const made = await anAgreement(world).signedByCompany()
    await expect(uploadAs(made.local, made.id)).rejects.toMatchObject({ code: "agreements.signed_electronically" })
    expect(await getPaperSigning(made.local, made.id)).toMatchObject({ scan: null, closed: [] })
  })

  test("of who uploads it and of who signs at the same time one succeeds", async () => {
    const made = await anAgreement(world).inSigning()
    const form = await signing(made.local, made)
    const scan = await readyToUpload(made.company, made.id)
    const result = await outcomes([signAgreement(made.local, form), uploadScan(made.company, scan)])
    expect([
      { done: 1, "agreements.scan_waits": 1 },
      { done: 1, "agreements.signed_electronically": 1 },
    ]).toContainEqual(result)
  })

  test("is taken only from who was asked to sign, in signing, for the text that is frozen", async () => {
    const made = await anAgreement(world).inSigning()
    const form = await readyToUpload(made.company, made.id)
    const { jonas, harriet } = world.people
    await expect(uploadScan(jonas, form)).rejects.toMatchObject({ code: "agreements.not_a_signatory" })
    await expect(uploadScan(harriet, form)).rejects.toMatchObject({ code: "common.not_found" })
    const other = { ...form, digest: "0".repeat(64) }
    await expect(uploadScan(made.company, other)).rejects.toMatchObject({ code: "agreements.text_differs" })
    await recallAgreement(made.company, { agreementId: made.id, reason })
    await expect(uploadScan(made.company, form)).rejects.toMatchObject({ code: "agreements.not_in_signing" })
  })

  test("names as many hands as each side needs, on days that can be", async () => {
    await setSignaturesNeeded(world.people.ingrid, { signaturesNeeded: 2, password: storyPassword })
    const made = await anAgreement(world).inSigning()
    const upload = (wish: Parameters<typeof uploadAs>[2]) => uploadAs(made.company, made.id, wish)
    const missing = { code: "agreements.hands_missing" }
    await expect(upload({ names: [] })).rejects.toMatchObject(missing)
    await expect(upload({ names: ["Ingrid Solberg", "Astrid Moen"] })).rejects.toMatchObject(missing)
    await expect(upload({ names: ["Ingrid Solberg", "Ruma Akter"] })).rejects.toMatchObject(missing)
    const names = ["Ingrid Solberg", "Astrid Moen", "Ruma Akter"]
    const tomorrow = new Date(Date.now() + 2 * day).toISOString().slice(0, 10)
    await expect(upload({ names, signedOn: tomorrow })).rejects.toMatchObject({
      problems: { "hands.0.signedOn": { code: "dayInFuture" } },
    })
    await expect(upload({ names, signedOn: sixDaysAgo() })).rejects.toMatchObject({
      problems: { "hands.0.signedOn": { code: "dayBeforeFreezing" } },
    })
    const form = await readyToUpload(made.company, made.id, { names })
    const hands = form.hands.map(hand => ({ ...hand, signatureId: made.id }))
    await expect(uploadScan(made.company, { ...form, hands })).rejects.toMatchObject({
      code: "agreements.text_differs",
    })
    expect(await countOf(made, "paper.scanned")).toBe(0)
    await upload({ names })
    expect((await scanOf(made))?.hands).toHaveLength(3)
  })

  test("is held against the order of signing by the days of the hands", async () => {
    const made = await anAgreement(world).agreed()
    await freezeAgreement(made.company, { agreementId: made.id, version: 3, order: "company_first" })
    moveClock(3 * day)
    const form = await readyToUpload(made.company, made.id)
    const on = (company: number, local: number) => ({
      ...form,
      hands: form.hands.map((hand, place) => ({
        ...hand,
        signedOn: new Date(Date.now() + (place < 2 ? company : local) * day).toISOString().slice(0, 10),
      })),
    })
    await expect(uploadScan(made.company, on(2, 1))).rejects.toMatchObject({ code: "agreements.hands_out_of_turn" })
    await uploadScan(made.company, on(1, 2))
  })

  test("is a picture or a PDF that is what its name says", async () => {
    const made = await anAgreement(world).inSigning()
    const form = await readyToUpload(made.company, made.id)
    const disguised = { ...form, scan: new File(["no picture"], "scan.png") }
    await expect(uploadScan(made.company, disguised)).rejects.toMatchObject({
      problems: { scan: { code: "fileNotItsType" } },
    })
    const asked = { ...form, scan: new File(["a,b"], "scan.csv") }
    expect(uploadScanInput.safeParse(asked).error?.issues.map(({ message }) => message)).toEqual(["fileNotAScan"])
    const halfSaid = { ...form, hands: form.hands.map(hand => ({ ...hand, place: "" })) }
    expect(uploadScanInput.safeParse(halfSaid).error?.issues[0]).toMatchObject({ path: ["hands", 0, "place"] })
    expect(await scanOf(made)).toBeNull()
  })

  test("and its intents are seen by its parties and by nobody else", async () => {
    const { made, scanId } = await uploaded()
    const { intentId } = await readyToAttest(made.local, made.id, scanId)
    const scan = await scanOf(made)
    const { harriet, nazma, mira, rafiq } = world.people
    for (const outsider of [harriet, nazma, mira]) {
      expect(await getPaperSigning(outsider, made.id)).toBeNull()
      expect(await getAttestationIntent(outsider, made.id, intentId)).toBeNull()
      expect(await openFile(outsider, scan?.fileId ?? "")).toBeNull()
      await expect(refuseScan(outsider, refusing(made, scanId))).rejects.toMatchObject({ code: "common.not_found" })
      const seen = await asActor(outsider, async tx => [await tx.paperScan.count(), await tx.handSignature.count()])
      expect(seen).toEqual([0, 0])
    }
    expect(await getPaperSigning(rafiq, made.id)).toMatchObject({ scan: { id: scanId } })
    expect(await getAttestationIntent(made.company, made.id, intentId)).toBeNull()
    expect(await getSigningIntent(made.local, made.id, intentId)).toBeNull()
  })

  test("ends without effect when the signing is stopped, and stays on record", async () => {
    const { made, scanId } = await uploaded()
    await attestAs(made.company, made.id, scanId)
    const form = await readyToAttest(made.local, made.id, scanId)
    await declineToSign(made.local, { agreementId: made.id, reason })
    expect(await getPaperSigning(made.company, made.id)).toMatchObject({ closed: [{ id: scanId, state: "voided" }] })
    await expect(attestScan(made.local, form)).rejects.toMatchObject({ code: "agreements.not_in_signing" })
    expect((await rowOf(made)).state).toBe("countered")
  })
})

describe("attesting", () => {
  test("twice is attesting once, and each side attests once", async () => {
    const { made, scanId } = await uploaded()
    const form = await readyToAttest(made.company, made.id, scanId)
    expect(await attestScan(made.company, form)).toEqual(await attestScan(made.company, form))
    expect(await countOf(made, "paper.attested")).toBe(1)
    await expect(attestAs(world.people.astrid, made.id, scanId)).rejects.toMatchObject({
      code: "agreements.already_attested",
    })
  })

  test("by all at once puts the agreement in force once", async () => {
    const { made, scanId } = await uploaded()
    const people: Person[] = [made.company, world.people.astrid, made.local, world.people.shirin]
    const forms: AttestScanInput[] = []
    for (const person of people) forms.push(await readyToAttest(person, made.id, scanId))
    const result = await outcomes(people.map((person, place) => attestScan(person, forms[place] as AttestScanInput)))
    expect(result.done).toBe(2)
    expect((await rowOf(made)).state).toBe("in_force")
    expect([await countOf(made, "paper.attested"), await countOf(made, "checkpoint"), await projects(made)]).toEqual([
      2, 1, 1,
    ])
  })

  test("and refusing at the same time have one outcome", async () => {
    const { made, scanId } = await uploaded()
    await attestAs(made.company, made.id, scanId)
    const form = await readyToAttest(made.local, made.id, scanId)
    const result = await outcomes([attestScan(made.local, form), refuseScan(made.company, refusing(made, scanId))])
    expect(result.done).toBe(1)
    const { state } = await rowOf(made)
    expect([state, (await scanOf(made))?.state ?? "refused"]).toEqual(
      state === "in_force" ? ["in_force", "accepted"] : ["signing", "refused"],
    )
  })

  test("needs the password and the code, and an intent of this person, for this scan, in time", async () => {
    const { made, scanId } = await uploaded()
    const form = await readyToAttest(made.local, made.id, scanId)
    await expect(attestScan(made.local, { ...form, password: "a guess" })).rejects.toMatchObject({
      code: "accounts.wrong_password",
    })
    await expect(attestScan(made.local, { ...form, code: "000000" })).rejects.toMatchObject({
      code: "accounts.wrong_code",
    })
    const theirs = { ...(await readyToAttest(made.company, made.id, scanId)), intentId: form.intentId }
    await expect(attestScan(made.company, theirs)).rejects.toMatchObject({ code: "common.not_found" })
    moveClock(6 * 60_000)
    const late = { ...form, code: (await readyToAttest(made.local, made.id, scanId)).code }
    await expect(attestScan(made.local, late)).rejects.toMatchObject({ code: "agreements.intent_over" })
    expect(await countOf(made, "paper.attested")).toBe(0)
  })

  test("is no signature, and a signature is no attesting", async () => {
    const made = await anAgreement(world).inSigning()
    const toSign = await signing(made.local, made)
    const scanId = await uploadAs(made.company, made.id)
    const toAttest = await readyToAttest(made.local, made.id, scanId)
    await expect(attestScan(made.local, { ...toAttest, intentId: toSign.intentId })).rejects.toMatchObject({
      code: "common.not_found",
    })
    await refuseScan(made.company, refusing(made, scanId))
    await expect(signAgreement(made.local, { ...toSign, intentId: toAttest.intentId })).rejects.toMatchObject({
      code: "common.not_found",
    })
  })

  test("is to one scan: after another came in its place, what was said of the first is worth nothing", async () => {
    const { made, scanId } = await uploaded()
    await attestAs(made.company, made.id, scanId)
    const form = await readyToAttest(made.local, made.id, scanId)
    await refuseScan(made.local, refusing(made, scanId))
    await refuseScan(made.local, refusing(made, scanId))
    expect(await countOf(made, "paper.refused")).toBe(1)
    const other = await uploadAs(made.local, made.id, { scan: await photoOfSheet(2) })
    await expect(attestScan(made.local, form)).rejects.toMatchObject({ code: "agreements.scan_closed" })
    await expect(refuseScan(made.company, refusing(made, scanId))).rejects.toMatchObject({
      code: "agreements.scan_closed",
    })
    await expect(
      prepareAttestation(made.local, {
        agreementId: made.id,
        scanId,
        capacity: "Director",
        consent: "yes",
        locale: "en",
      }),
    ).rejects.toMatchObject({ code: "agreements.scan_closed" })
    expect(await attestAs(made.local, made.id, other)).toMatchObject({ inForce: false })
    expect(await attestAs(made.company, made.id, other)).toMatchObject({ inForce: true })
  })

  test("is for who was asked to sign and has a second proof", async () => {
    const { made, scanId } = await uploaded()
    const asked = { agreementId: made.id, scanId, capacity: "Director", consent: "yes", locale: "en" } as const
    await expect(prepareAttestation(world.people.jonas, asked)).rejects.toMatchObject({
      code: "agreements.not_a_signatory",
    })
    await expect(prepareAttestation(world.people.harriet, asked)).rejects.toMatchObject({ code: "common.not_found" })
    await asSystem("tests", tx => tx.codeApp.deleteMany({ where: { userId: made.local.userId } }))
    await expect(prepareAttestation(made.local, asked)).rejects.toMatchObject({
      code: "agreements.second_proof_missing",
    })
  })
})

describe("the database by itself", () => {
  test("lets no scan be accepted and no hand count before every party has attested", async () => {
    const { made, scanId } = await uploaded()
    await attestAs(made.company, made.id, scanId)
    const accepting = asActor(made.company, tx =>
      tx.paperScan.updateMany({ where: { id: scanId }, data: { state: "accepted", closedAt: new Date() } }),
    )
    await expect(accepting).rejects.toThrow("every party has attested")
    const signedByHand = asActor(made.company, tx =>
      tx.signature.updateMany({ where: { agreementId: made.id }, data: { state: "signed_by_hand" } }),
    )
    await expect(signedByHand).rejects.toThrow("every party has attested to")
  })

  test("lets nobody change a scan or who is named with it, nor refuse in another's name", async () => {
    const { made, scanId } = await uploaded()
    const changed = asActor(made.company, tx =>
      tx.paperScan.updateMany({ where: { id: scanId }, data: { sha256: "0".repeat(64) } }),
    )
    await expect(changed).rejects.toThrow("append-only")
    const refusedFor = { refusedMemberId: made.local.member?.id, refusedById: made.local.userId }
    const refused = asActor(made.company, tx =>
      tx.paperScan.updateMany({
        where: { id: scanId },
        data: { ...refusedFor, state: "refused", closedAt: new Date(), refusedByName: "Ruma", refusalReason: reason },
      }),
    )
    await expect(refused).rejects.toThrow("refused by who says why")
    const moved = asActor(made.company, tx => tx.handSignature.updateMany({ data: { place: "Bergen" } }))
    await expect(moved).rejects.toThrow()
    expect((await scanOf(made))?.hands[0]?.place).toBe("Oslo")
  })
})

test("the next step is to attest for who has not, and to wait for who has", async () => {
  const { made, scanId } = await uploaded()
  await attestAs(made.company, made.id, scanId)
  expect((await getAgreement(made.local, made.id))?.waitingScan).toEqual({ attestedBy: [made.company.member?.id] })
  expect(today()).toBe((await scanOf(made))?.hands[0]?.signedOn)
})
