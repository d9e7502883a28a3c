import { expect, test } from "vitest"
import { exampleContext, findingsOf } from "#lib/agreements/checks/example-context"
import { bilingualTerms, inBengali } from "#lib/agreements/checks/example-translations"
import { unprintableLetters } from "#lib/agreements/checks/unprintable-letters"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import { translationOf } from "#lib/agreements/terms/translation-state"
import { withTranslations, wordsOfSection } from "#lib/agreements/terms/translations"

test.each([
  ["Tamil", "தமிழ்", "U+0BA4", "த ம ி"],
  ["Burmese", "အလုပ်", "U+1021", "အ လ ု"],
  ["Khmer", "កម្មករ", "U+1780", "ក ម ្"],
  ["Amharic", "ሠራ", "U+1220", "ሠ ራ"],
])("words in %s are told of once, with the letters and what would stand there", (_, aim, code, letters) => {
  const findings = findingsOf(unprintableLetters, ({ purpose, press }) => {
    purpose.sharedAim = aim
    purpose.whoBenefits = `${aim} ${aim}`
    press.holdingLine = "Ask us."
  })
  expect(findings).toMatchObject([
    { section: "purpose", severity: "warns", values: { place: "section", code, letters } },
  ])
})

test("what the document can show raises nothing, whatever the script and wherever a letter joins another", () => {
  for (const aim of ["Nguyễn", "Ελλάδα", "Труд", "کارکنان‌ها", "র‍্যাব", "श्रमिक", "工人", "one\ntwo"])
    expect(findingsOf(unprintableLetters, ({ purpose }) => Object.assign(purpose, { sharedAim: aim }))).toEqual([])
  expect(unprintableLetters.run(inBengali(bilingualTerms()), exampleContext())).toEqual([])
})

test("names, the title and the words in another language are looked at too", () => {
  const inRow = findingsOf(unprintableLetters, ({ parties }) =>
    Object.assign(parties.parties[0] ?? {}, { legalName: "ក" }),
  )
  expect(inRow).toMatchObject([{ section: "parties" }])
  const titled = unprintableLetters.run({ ...exampleTerms(), title: "த" }, exampleContext())
  expect(titled).toMatchObject([{ section: "legal", values: { place: "title", code: "U+0BA4", letters: "த" } }])
  const terms = exampleTerms()
  const [first] = wordsOfSection(terms.sections, "press")
  const inTamil = { [first?.key ?? ""]: translationOf(first?.text ?? "", "த") }
  expect(unprintableLetters.run(withTranslations(terms, { ta: inTamil }), exampleContext())).toMatchObject([
    { section: "press" },
  ])
})
