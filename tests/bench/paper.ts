import { PDF } from "@libpdf/core"
import { agreementSheet } from "#lib/agreements/document/sheet"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import { askSigner } from "#lib/sealing/ask-signer"
import { currentCertificate, knownCertificates } from "#lib/sealing/certificates"
import { checkSeal } from "#lib/sealing/check-seal"
import { fillSeal, placeSeal } from "#lib/sealing/place"
import { typeset } from "#lib/typesetting/typeset"
import { startSigner, stopSigner } from "#tests/support/paper"

// What a document costs, measured by `scripts/bench/timed.ts` in a process with a data folder of its own.
const rounds = Number(process.argv[2])
const pagesMin = 20
const moment = new Date("2026-11-22T09:30:00Z")

const short = sheetOf(0)
const long = await longSheet()
const longPdf = pdfOf(long)
const signer = await startSigner()

const subjects: { name: string; run: () => unknown }[] = [
  { name: "example agreement rendered", run: () => pdfOf(short) },
  { name: `${await pagesIn(longPdf)} pages rendered`, run: () => pdfOf(long) },
  { name: "the same pages sealed", run: () => sealed(longPdf) },
]

const figures = subjects.map((): number[] => [])
for (let round = 0; round <= rounds; round++) {
  for (const [at, { run }] of subjects.entries()) {
    const started = performance.now()
    await run()
    // The first round warms up.
    if (round > 0) figures[at]?.push(performance.now() - started)
  }
}
process.send?.(subjects.map(({ name }, at) => ({ name, count: 1, milliseconds: figures[at] ?? [] })))
await stopSigner(signer)

/** The example agreement with this many more milestones, so that it has more pages. */
function sheetOf(more: number) {
  const terms = exampleTerms()
  const { milestones } = terms.sections.timeline
  const [first] = milestones
  for (let number = 0; first && number < more; number++) milestones.push({ ...first, id: `more-${number}` })
  const text = { locale: "en" as const, reference: "2026-7K3M", number: 1, digest: "0".repeat(64), terms, parties: [] }
  return agreementSheet({ ...text, inForceOn: null }, null)
}

async function longSheet() {
  for (let more = 20; ; more += 20) {
    const sheet = sheetOf(more)
    if ((await pagesIn(pdfOf(sheet))) >= pagesMin) return sheet
  }
}

function pdfOf(sheet: ReturnType<typeof sheetOf>): Buffer {
  return typeset("agreement", sheet, { moment }).pdf
}

async function pagesIn(pdf: Buffer): Promise<number> {
  return (await PDF.load(pdf)).getPageCount()
}

async function sealed(pdf: Buffer): Promise<void> {
  const certificate = currentCertificate()
  if (!certificate) throw new Error("There is no certificate")
  const placed = await placeSeal(pdf, { certificate, moment, reason: "Seal" })
  const file = fillSeal(placed, await askSigner({ purpose: "agreement", digest: placed.digest.toString("hex") }))
  if (checkSeal(file, knownCertificates()) !== "valid") throw new Error("The seal does not hold")
}
