import { expect, test } from "vitest"
import { gapsOf, gapsToOffer, readdressed } from "#lib/agreements/first-text/to-offer"
import { missingFields } from "#lib/agreements/terms/complete"
import { exampleTerms } from "#lib/agreements/terms/example-terms"

const awaiting = { memberId: "ngo", invitation: null, offered: null, came: null }

const draft = (change: Parameters<typeof exampleTerms>[0] = () => {}) =>
  exampleTerms(sections => {
    const row = sections.parties.parties.find(({ memberId }) => memberId === "ngo")
    Object.assign(row ?? {}, { legalName: "Somebody", country: null, address: "" })
    change(sections)
  })

test("what only the awaited party can say of itself is no gap, and everything else is", () => {
  expect(missingFields(draft())).toHaveLength(2)
  expect(gapsToOffer(draft(), "ngo")).toEqual([])
  const own = draft(({ purpose, parties }) => {
    purpose.sharedAim = ""
    Object.assign(parties.parties.find(({ memberId }) => memberId === "brand") ?? {}, { address: "" })
  })
  expect(gapsToOffer(own, "ngo")).toMatchObject([
    { section: "parties", field: "parties", rowField: "address" },
    { section: "purpose", field: "sharedAim" },
  ])
})

test("a text that leaves the awaited party out lacks it", () => {
  const alone = draft(({ parties }) => {
    parties.parties = parties.parties.filter(({ memberId }) => memberId !== "ngo")
  })
  expect(gapsToOffer(alone, "ngo")).toEqual([{ section: "parties", field: "parties" }])
})

test("where every party is here, what is missing is what the terms lack", () => {
  const terms = draft()
  expect(gapsOf({ terms, awaiting: null })).toEqual(missingFields(terms))
  expect(gapsOf({ terms, awaiting })).toEqual([])
})

test("who comes stands wherever the awaited party stood, with what is known of them, and nothing is missing", () => {
  const who = { memberId: "clinic", legalName: "Night Clinic", registration: "", country: "BD", address: "Dhaka" }
  const text = readdressed(draft(), "ngo", { ...who, side: "local_resource" })
  expect(JSON.stringify(text)).not.toContain('"ngo"')
  expect(text.sections.parties.parties).toContainEqual(expect.objectContaining(who))
  expect(missingFields(text)).toEqual([])
  expect(text.sections.legal).toEqual(
    JSON.parse(JSON.stringify(draft().sections.legal).replaceAll('"ngo"', '"clinic"')),
  )
})
