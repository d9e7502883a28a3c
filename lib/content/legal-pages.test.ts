import { createHash } from "node:crypto"
import { describe, expect, test } from "vitest"
import { consentParagraphs } from "#lib/agreements/negotiation/consent"
import {
  contactTopics,
  essentialCookies,
  homeSteps,
  joinSections,
  joinSides,
  pageSections,
  paragraphs,
  type SectionedPage,
} from "#lib/content/legal-pages"
import { appealDays } from "#lib/moderation/policy"
import words from "../i18n/messages/en/pages.json" with { type: "json" }

const pages = Object.keys(pageSections) as SectionedPage[]

describe("data and words are the same pages", () => {
  test.each(pages)("every section of %s has its words and no words stand without a section", page => {
    expect(Object.keys(words[page].sections).sort()).toEqual([...pageSections[page]].sort())
  })

  test("every page with sections is listed", () => {
    const worded = Object.entries(words).filter(([, page]) => "sections" in page)
    expect(worded.map(([page]) => page).sort()).toEqual([...pages].sort())
  })

  test("every section has a heading and a body without empty paragraphs", () => {
    for (const page of pages) {
      for (const section of Object.values<{ heading: string; body: string }>(words[page].sections)) {
        expect(section.heading).not.toBe("")
        expect(paragraphs(section.body).every(paragraph => paragraph !== "" && paragraph.trim() === paragraph)).toBe(
          true,
        )
      }
    }
  })

  test("both sides are told the same things before they join", () => {
    for (const side of joinSides) expect(Object.keys(words.join[side].sections)).toEqual([...joinSections])
    expect(Object.keys(words.home.doors)).toEqual([...joinSides])
  })

  test("the four steps, the cookies and the contact topics have their words and no others", () => {
    expect(Object.keys(words.home.steps).filter(step => step !== "heading")).toEqual([...homeSteps])
    expect(Object.keys(words.cookies.rows)).toEqual([...essentialCookies])
    expect(Object.keys(words.contact.topics)).toEqual([...contactTopics])
  })
})

describe("what must be said before an electronic signature", () => {
  const consent = consentParagraphs.map(paragraph => words.signing.consent[paragraph]).join("\n\n")

  test("every paragraph has its words and no words stand without a paragraph", () => {
    expect(Object.keys(words.signing.consent).map(Number)).toEqual(consentParagraphs.map(Number))
  })

  test.each([
    ["it is electronic and meant to bind the organisation", /electronic signature.+bind the organisation/],
    ["the signatory confirms the authority to sign", /allowed to sign/],
    ["what is recorded", /name, email address and role, and the time.+password/s],
    ["who sees the record", /Every party.+receives this record/],
    ["more may be needed", /handwriting, a witness, a stamp, registration or a qualified electronic signature/],
    ["how to stop the signing", /recall the signing, with a reason/],
    ["that paper is a way too", /sign on paper instead/],
    [
      "what a reader of PDFs may say of the seal, and how to check",
      /may not know the issuer.+check it, or the fingerprint/,
    ],
    ["how to keep a copy", /download the agreement/],
    ["the operator is not a party and gives no legal advice", /not a party.+no legal advice/],
    ["the text is named by its fingerprint", /exactly the text that is shown, whose fingerprint/],
  ])("it says: %s", (_statement, wording) => {
    expect(consent).toMatch(wording)
  })

  test("it promises nothing that an electronic signature cannot keep", () => {
    expect(consent).not.toMatch(/legally binding|court-proof|tamper-proof|everywhere|this qualified/i)
  })

  test("it takes no values, so one language has one digest", () => {
    expect(consent).not.toMatch(/[{}]/)
    expect(createHash("sha256").update(consent).digest("hex")).toHaveLength(64)
  })
})

describe("the promise to those who report abuse is honest", () => {
  const { sections } = words.report

  test("danger comes first and leads to the emergency services", () => {
    expect(pageSections.report[0]).toBe("danger")
    expect(sections.danger.body).toMatch(/^Call the local emergency services/)
  })

  test("it says by when the report is confirmed and answered", () => {
    expect(sections.process.body).toMatch(/within 7 days.+within 3 months/s)
  })

  test("it says what is kept, how long, who sees it and that the connection is not anonymous", () => {
    expect(sections.kept.body).toMatch(/We keep .+We store no network address/s)
    expect(sections.duration.body).toMatch(/12 months after the final decision/)
    expect(sections.readers.body).toMatch(/^Only the moderators/)
    expect(sections.connection.body).toMatch(/connection itself is not anonymous/)
  })

  test("the privacy policy names the same time of keeping", () => {
    expect(words.privacy.sections[10].body).toMatch(/Abuse reports.+12 months after the final decision/)
  })

  test("it speaks of no files, because the form takes none", () => {
    const bodies = [...Object.values(sections), words.privacy.sections[5]].map(({ body }) => body)
    expect(bodies.join("\n").replace("The form takes no files.", "")).not.toMatch(/\bfiles?\b/)
  })
})

test("the terms give the time for an appeal that the portal gives", () => {
  expect(words.terms.sections[13].body).toContain(`may appeal within ${appealDays} days`)
})

test("the cookie page gives each cookie the time that the portal gives it", () => {
  expect(words.cookies.rows["lrn-session"].expiry).toMatch(/12 hours/)
  expect(words.cookies.rows["lrn-light"].expiry).toMatch(/one year/)
  expect(words.cookies.rows["lrn-kept-form"].expiry).toMatch(/24 hours/)
})
