import sharp from "sharp"
import type { Person } from "#lib/actor"
import { attestScan } from "#lib/agreements/paper/commands/attest-scan"
import { prepareAttestation } from "#lib/agreements/paper/commands/prepare-attestation"
import { uploadScan } from "#lib/agreements/paper/commands/upload-scan"
import { getPaperSigning } from "#lib/agreements/paper/queries/get-paper-signing"
import type { AttestScanInput, UploadScanInput } from "#lib/agreements/paper/schema"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import type { Signed } from "#lib/agreements/signing/complete-signature"
import { today } from "#lib/clock"
import { dayFromNow, daysAgo } from "#seed/clock"
import { frozenBetween } from "#seed/endings"
import type { Cast } from "#seed/people"
import { storyPassword } from "#seed/personas"
import { freshCode } from "#seed/second-proof"
import { onPaper } from "#seed/signing"

/** The agreement of the story that is signed by hand, and the scan of it that waits. */
export type Paper = { paper: { agreementId: string; scanId: string } }

/** Tells how a company and a union sign on paper: the union has uploaded the scan and confirmed it, the company has not. */
export async function tellPaper({ people }: Cast): Promise<Paper> {
  const { harriet, nazma } = people
  daysAgo(9)
  const agreementId = await frozenBetween(
    { company: harriet, local: nazma, country: "GB" },
    "Legal help for dismissed stewards",
    [20, 200],
  )
  daysAgo(2)
  const form = await readyToUpload(nazma, agreementId, { place: "Dhaka" })
  const hands = form.hands.map((hand, place) => ({ ...hand, signedOn: dayFromNow(place === 0 ? -6 : -3) }))
  const { scanId } = await uploadScan(nazma, { ...form, hands })
  await attestAs(nazma, agreementId, scanId)
  return { paper: { agreementId, scanId } }
}

const width = 620
const height = 877

/** A photo of a sheet with lines of print and, for each hand, a stroke of blue ink. Another number is another photo. */
export async function photoOfSheet(number = 1, hands = 2): Promise<File> {
  const pixels = Buffer.alloc(width * height * 3, 0xf2)
  const draw = (x: number, y: number, colour: readonly [number, number, number]) => {
    for (const [place, value] of colour.entries()) pixels[(y * width + x) * 3 + place] = value
  }
  for (let row = 0; row < 34; row += 1)
    for (let x = 60; x < width - 60 - ((row * 37 + number * 11) % 140); x += 1)
      for (let y = 0; y < 5; y += 1) if (x % 23 > 3) draw(x, 70 + row * 18 + y, [0x6a, 0x68, 0x64])
  for (let hand = 0; hand < hands; hand += 1)
    for (let step = 0; step < 900; step += 1) {
      const x = Math.round(70 + hand * 260 + step / 5)
      const y = Math.round(770 + 22 * Math.sin(step / 31 + hand + number) + 9 * Math.sin(step / 7))
      for (const near of [0, 1, 2]) draw(x, y + near, [0x1f, 0x3a, 0x93])
    }
  const photo = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg()
    .toBuffer()
  return new File([new Uint8Array(photo)], "signed paper.jpg", { type: "image/jpeg" })
}

/** What the form of a scan holds, where it is not what it usually holds: everybody asked has signed today, in one place. */
export type ScanWish = Partial<Pick<UploadScanInput, "scan" | "digest">> & {
  /** Who signed, by the name of the account; everybody unless told. */
  names?: readonly string[]
  signedOn?: string
  place?: string
}

/** The form of a scan, filled in. */
export async function readyToUpload(
  person: Person,
  agreementId: string,
  { scan, digest, names, signedOn = today(), place = "Oslo" }: ScanWish = {},
): Promise<UploadScanInput> {
  await onPaper(person, agreementId)
  const { asked = [] } = (await getPaperSigning(person, agreementId)) ?? {}
  const shown = digest ?? (await getAgreement(person, agreementId))?.digest ?? "0".repeat(64)
  const hands = asked.map(({ signatureId, name }) => {
    const hasSigned = names?.includes(name) ?? true
    return { signatureId, signedOn: hasSigned ? signedOn : "", place: hasSigned ? place : "" }
  })
  return { agreementId, digest: shown, hands, scan: scan ?? (await photoOfSheet()) }
}

/** Uploads a scan; returns its id. */
export async function uploadAs(person: Person, agreementId: string, wish: ScanWish = {}): Promise<string> {
  const { scanId } = await uploadScan(person, await readyToUpload(person, agreementId, wish))
  return scanId
}

/** The first form of who attests. Returns the second form, filled in. */
export async function readyToAttest(
  person: Person,
  agreementId: string,
  scanId: string,
  { capacity = "Director" }: { capacity?: string } = {},
): Promise<AttestScanInput> {
  const asked = { agreementId, scanId, capacity, consent: "yes", locale: "en" } as const
  const { intentId } = await prepareAttestation(person, asked)
  return { agreementId, intentId, password: storyPassword, code: await freshCode(person) }
}

/** Both forms, one after the other. */
export async function attestAs(person: Person, agreementId: string, scanId: string): Promise<Signed> {
  return attestScan(person, await readyToAttest(person, agreementId, scanId))
}
