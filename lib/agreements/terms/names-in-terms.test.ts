import { describe, expect, test } from "vitest"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import type { SingleField } from "#lib/agreements/terms/field"
import { fieldsOf, sectionKeys } from "#lib/agreements/terms/fields"
import { freeWords, nameFields, namesInTerms } from "#lib/agreements/terms/names-in-terms"

const isOfWords = ({ kind }: SingleField) => kind === "text" || kind === "prose"
const paths = sectionKeys.flatMap(section =>
  fieldsOf(section).flatMap(field => {
    if (field.kind !== "rows") return isOfWords(field) ? [`${section}.${field.key}`] : []
    return field.fields.filter(isOfWords).map(inner => `${section}.${field.key}.${inner.key}`)
  }),
)

describe("names in terms", () => {
  test("every field of words is either a name that is searched for, or said to be free words", () => {
    expect([...Object.keys(nameFields), ...freeWords].toSorted()).toEqual(paths.toSorted())
  })

  test("are those of parties, signatories, contacts and sites, each once for its place", () => {
    const terms = exampleTerms(({ parties, services }) => {
      const [first] = parties.parties
      const [contact] = parties.contacts
      if (!first || !contact) throw new Error("The example has parties and contacts")
      Object.assign(first, { legalName: "নর্দভিক লিমিটেড" })
      parties.contacts = [
        contact,
        { ...contact, id: "c9", name: "ليلى حداد" },
        { ...contact, id: "c10", name: "ليلى حداد" },
      ]
      services.sites = [
        { id: "w1", name: "Meghna Dyeing", country: "BD", place: "Gazipur", osHubId: "BD2021250D1DTN7" },
        { id: "w2", name: "", country: "BD", place: "", osHubId: "" },
      ]
    })
    const named = namesInTerms(terms)
    expect(named).toContainEqual({
      ...{ name: "নর্দভিক লিমিটেড", place: "party" },
      memberId: terms.sections.parties.parties[0]?.memberId,
    })
    expect(named.filter(({ name }) => name === "ليلى حداد")).toEqual([
      { name: "ليلى حداد", place: "contact", memberId: null },
    ])
    expect(named.filter(({ place }) => place === "site").map(({ name }) => name)).toEqual([
      "Meghna Dyeing",
      "BD2021250D1DTN7",
    ])
    expect(named.map(({ place }) => place)).toContain("signatory")
    expect(named.some(({ name }) => name === "" || name === "Gazipur")).toBe(false)
  })
})
