import { createHash } from "node:crypto"
import { PDF } from "@libpdf/core"
import { expect, test } from "vitest"
import { type AgreedText, agreementSheet } from "#lib/agreements/document/sheet"
import { canonicalText, termsDigest } from "#lib/agreements/terms/canonical"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import { type SectionValues, sectionKeys } from "#lib/agreements/terms/fields"
import { translationOf } from "#lib/agreements/terms/translation-state"
import { withoutLostTranslations, withTranslations, wordsOfSection } from "#lib/agreements/terms/translations"
import { typeset } from "#lib/typesetting/typeset"

const moment = new Date("2026-11-22T09:30:15.250Z")

/** The example agreement, changed, as a document with its terms attached. */
function set(
  change: (sections: SectionValues) => void = () => {},
  title?: string,
  translate = withoutLostTranslations,
  checkAddress: string | null = null,
) {
  const terms = translate({ ...exampleTerms(change), ...(title ? { title } : {}) })
  const text: AgreedText = {
    locale: "en",
    reference: "2026-7K3M",
    number: 3,
    digest: termsDigest(terms),
    terms,
    parties: [
      { memberId: "brand", name: "Nordlys Apparel", kind: "corporate" },
      { memberId: "ngo", name: "Shishu Adhikar Kendra", kind: "local_resource" },
    ],
    inForceOn: null,
  }
  const attachments = [{ name: "terms.json", description: "The terms", text: canonicalText(terms) }]
  return {
    ...typeset("agreement", agreementSheet(text, null, checkAddress), { moment, attachments }),
    digest: text.digest,
  }
}

const wordsOf = async (pdf: Buffer) =>
  (await PDF.load(pdf))
    .extractText()
    .map(page => page.text)
    .join("\n")

const scripts = {
  Latin: "Ömer İstanbul’da ışığı gördü; l’œuvre « fine » – Nguyễn Thị Hằng",
  Arabic: "العُمّال يستحقّون أجورهم كاملةً، 100% (بلا تأخير). مزدور کی اجرت ٹھیک ہے",
  Bengali: "শ্রমিক ক্ষতিপূরণ কর্মক্ষেত্র স্ত্রী র‍্যাব",
  Devanagari: "श्रमिक क्षतिपूर्ति विद्यार्थी",
  Chinese: "工人的工资必须按时支付。繁體與简体",
  "all in one line": "Workers (শ্রমিক, श्रमिक, 工人, عُمّال) 2027",
}

test.each(Object.entries(scripts))("a text in %s is set with no letter missing", (_, words) => {
  const { unshown, pages } = set(sections => {
    sections.purpose.sharedAim = words
  }, words)
  expect(unshown).toEqual([])
  expect(pages).toBeGreaterThan(4)
})

test("an agreement in two languages is set in both, and says which prevails and what is out of date", async () => {
  const arabic = "من يسأل عن هذا العمل يُحال إلى الشركة."
  const { pdf, unshown } = set(
    ({ legal }) => Object.assign(legal, { languages: ["en", "ar"], prevailingLanguage: "ar" }),
    undefined,
    terms => {
      const all = sectionKeys.flatMap(section => wordsOfSection(terms.sections, section))
      const translated = all.map(({ key, text }) => [key, translationOf(text, arabic)] as const)
      const behind = { "press.holdingLine": translationOf("What stood here before.", arabic) }
      return withTranslations(terms, { ar: { ...Object.fromEntries(translated), ...behind } })
    },
  )
  expect(unshown).toEqual([])
  const said = (await wordsOf(pdf)).replaceAll(/\s+/g, " ")
  expect(said).toContain("Written in English and Arabic. Where they differ, Arabic prevails.")
  expect(said).toContain("Arabic, which prevails (out of date)")
  expect(said.split("Arabic, which prevails").length).toBeGreaterThan(12)
})

test("the way to where the fingerprint is checked stands on the first page for a camera, and in words for who cannot see it", async () => {
  const address = `https://portal.example/verify?fingerprint=${"ab".repeat(32)}`
  const { pdf } = set(undefined, undefined, withoutLostTranslations, address)
  const plain = set().pdf
  const described = (file: Buffer) => file.toString("latin1").includes("/Alt")
  expect([described(pdf), described(plain)]).toEqual([true, false])
})

test("a title in other languages stands below the title, and again where the parties speak of languages", async () => {
  const title = "Un salaire vital pour les couturières"
  const { pdf } = set(({ legal }) => {
    legal.titles = [
      { id: "t1", language: "fr", title },
      { id: "t2", language: "ar", title: "أجر يكفي للعيش" },
    ]
  }, "A living wage for sewers")
  const said = (await wordsOf(pdf)).replaceAll(/\s+/g, " ")
  expect(said).toMatch(new RegExp(`A living wage for sewers.*${title}.*BETWEEN`, "i"))
  expect(said.split(title)).toHaveLength(3)
})

test("a letter that no font has stands as its code and is named", async () => {
  const { unshown, pdf } = set(sections => {
    sections.purpose.sharedAim = "မ, and then"
  })
  expect(unshown).toEqual(["U+1019"])
  expect(await wordsOf(pdf)).toContain("[U+1019], and then")
})

test("what looks like markup is shown as it was typed", async () => {
  const typed = '#strong[x] $y$ <b> = not a heading \\ @cited https://example.org "quoted" #import "x"'
  const { pdf } = set(sections => {
    sections.purpose.sharedAim = typed
    sections.purpose.whoBenefits = typed
  }, "#panic() *title*")
  const words = (await wordsOf(pdf)).replace(/\s+/g, " ")
  expect(words).toContain("#panic() *title*")
  expect(words).toContain("#strong[x] $y$ <b> = not a heading")
})

test("characters that steer and hide do not reach the page", async () => {
  const { pdf, unshown } = set(sections => {
    sections.purpose.sharedAim = "pay\u202Eyap\u2066\u0007 \u{FEFF}now"
  })
  expect(unshown).toEqual([])
  expect(await wordsOf(pdf)).toContain("payyap now")
})

test("the same sheet and moment give the same bytes", () => {
  const [one, other] = [set(), set()].map(({ pdf }) => createHash("sha256").update(pdf).digest("hex"))
  expect(one).toBe(other)
})

test("it declares PDF/A-3a and PDF/UA-1, shows its title, and carries the terms whose digest it names", async () => {
  const { pdf, digest } = set()
  const raw = pdf.toString("latin1")
  expect(raw).toContain("<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>")
  expect(raw).toContain("<pdfuaid:part>1</pdfuaid:part>")
  expect(raw).toContain("/DisplayDocTitle true")
  expect(await wordsOf(pdf)).toContain(digest)
  const attached = (await PDF.load(pdf)).getAttachment("terms.json")
  expect(
    createHash("sha256")
      .update(attached ?? "")
      .digest("hex"),
  ).toBe(digest)
})

test("every object stands where the table of the file says", () => {
  const raw = set().pdf.toString("latin1")
  const table = Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(raw)?.[1])
  expect(raw.slice(table, table + 5)).toBe("xref\n")
  const entries = [...raw.slice(table).matchAll(/^(\d{10}) 00000 n/gm)]
  expect(entries.length).toBeGreaterThan(20)
  for (const [place, [, offset]] of entries.entries())
    expect(raw.slice(Number(offset), Number(offset) + 12)).toMatch(new RegExp(`^${place + 1} 0 obj`))
})

test("a very long text and very long words stay on their pages, numbered to the last", async () => {
  const { pdf, pages } = set(sections => {
    sections.purpose.sharedAim = Array.from({ length: 900 }, (_, place) => `${place} Workers are heard in full.`).join(
      "\n",
    )
    sections.method.words = "The interviewers come back. ".repeat(4_000)
    sections.services.clientProvides = "W".repeat(200)
  })
  expect(pages).toBeGreaterThan(60)
  expect(await wordsOf(pdf)).toContain(`Page ${pages} of ${pages}`)
})
