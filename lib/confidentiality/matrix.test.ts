import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Matrix, matrixFrom, matrixOf, termsOf } from "#lib/confidentiality/matrix"
import { cellFieldName, cellFields, matrixFromForm } from "#lib/confidentiality/matrix-form"
import { mayShare } from "#lib/confidentiality/may-share"
import { audiences, type ConfidentialityTerm, confidentialityTermSchema, subjects } from "#lib/confidentiality/terms"
import { aQuestion, someTerms, termsOfOneCell } from "#tests/support/confidentiality-arbitraries"

const empty = matrixFrom(() => null)
const byId = (terms: readonly ConfidentialityTerm[]) => [...terms].sort((one, other) => (one.id < other.id ? -1 : 1))

/** The fields that a page with the whole matrix would send. */
function fieldsOf(matrix: Matrix): Record<string, string> {
  const entries = subjects.flatMap(subject =>
    audiences.flatMap(audience =>
      cellFields.map(field => [cellFieldName(subject, audience, field), matrix[subject][audience]?.[field] ?? ""]),
    ),
  )
  return Object.fromEntries(entries)
}

describe("terms and matrix", () => {
  test("no term is lost or changed by becoming a matrix and terms again", () => {
    fc.assert(
      fc.property(fc.oneof(someTerms, termsOfOneCell), terms => {
        const { matrix, extra } = matrixOf(terms)
        expect(byId(termsOf(matrix, extra))).toEqual(byId(terms))
      }),
    )
  })

  test("a matrix and its extra terms come back as they were", () => {
    fc.assert(
      fc.property(fc.oneof(someTerms, termsOfOneCell), terms => {
        const seen = matrixOf(terms)
        expect(matrixOf(termsOf(seen.matrix, seen.extra))).toEqual(seen)
      }),
    )
  })

  test("no answer changes by the way through the matrix", () => {
    fc.assert(
      fc.property(someTerms, aQuestion, (terms, question) => {
        const { matrix, extra } = matrixOf(terms)
        expect(mayShare(termsOf(matrix, extra), question)).toEqual(mayShare(terms, question))
      }),
    )
  })

  test("a cell shows the term that speaks always and without end, where there is one", () => {
    const shown = (...ids: string[]) => {
      const all: Record<string, Partial<ConfidentialityTerm>> = {
        once: { circumstance: "once_remedied" },
        ending: { untilMonths: 3 },
        always: {},
        ofOne: { bindsParties: ["union"] },
      }
      const whole = { subject: "price", audience: "funders", permission: "never", bindsParties: [], note: "" } as const
      const terms = ids.map(id => ({ ...whole, bindsParties: [], circumstance: "always" as const, ...all[id], id }))
      return matrixOf(terms).matrix.price.funders?.id
    }
    expect(shown("once", "ending", "always", "ofOne")).toBe("always")
    expect(shown("once", "ending")).toBe("ending")
    expect(shown("ofOne", "once")).toBe("once")
    expect(shown("ofOne")).toBeUndefined()
  })

  test("a cell just filled in becomes a valid term with an id of its own", () => {
    const cell = { permission: "named", circumstance: "always", note: "" } as const
    const matrix = matrixFrom((subject, audience) => (subject === "price" && audience === "funders" ? cell : null))
    const bearer: ConfidentialityTerm = {
      ...cell,
      id: "price.funders",
      subject: "findings",
      audience: "public",
      bindsParties: ["union"],
    }
    const [filled, ...others] = termsOf(matrix, [bearer])
    expect(confidentialityTermSchema.parse(filled)).toMatchObject({ id: "price.funders.2", bindsParties: [] })
    expect(others).toEqual([bearer])
  })
})

describe("the form", () => {
  test("a matrix sent as it was shown comes back as it was", () => {
    fc.assert(
      fc.property(someTerms, terms => {
        const trimmed = terms.map(term => ({ ...term, note: term.note.trim().normalize("NFC") }))
        const { matrix } = matrixOf(trimmed)
        expect(matrixFromForm(fieldsOf(matrix), matrix)).toEqual({ matrix, problems: {} })
      }),
    )
  })

  test("a note reads the same whatever line ends the browser sends", () => {
    const fields = {
      "cell.price.funders.permission": "never",
      "cell.price.funders.note": " First. \r\nSecond.\rThird.\r\n",
    }
    expect(matrixFromForm(fields, empty).matrix.price.funders?.note).toBe("First.\nSecond.\nThird.")
  })

  test("a form that shows no cell changes none", () => {
    fc.assert(
      fc.property(someTerms, terms => {
        const { matrix } = matrixOf(terms)
        expect(matrixFromForm({}, matrix)).toEqual({ matrix, problems: {} })
      }),
    )
  })

  test("an empty permission empties the cell, and no circumstance means always", () => {
    const filled = matrixFromForm({ "cell.price.funders.permission": "named" }, empty).matrix
    expect(filled.price.funders).toEqual({ permission: "named", circumstance: "always", note: "" })
    expect(matrixFromForm({ "cell.price.funders.permission": "" }, filled).matrix).toEqual(empty)
  })

  test("a date is kept only beside the circumstance that needs one", () => {
    const fields = { "cell.price.funders.permission": "named", "cell.price.funders.afterDate": "2030-01-01" }
    expect(matrixFromForm(fields, empty).matrix.price.funders).not.toHaveProperty("afterDate")
    const dated = { ...fields, "cell.price.funders.circumstance": "after_date" }
    expect(matrixFromForm(dated, empty).matrix.price.funders).toMatchObject({ afterDate: "2030-01-01" })
  })

  test("the end of a rule is kept, and what does not go with it is a problem of the field that was changed", () => {
    const at = "cell.price.funders"
    const shown = { permission: "named", circumstance: "always", note: "" } as const
    const ending = (end: object) =>
      matrixFrom((subject, audience) => (subject === "price" && audience === "funders" ? { ...shown, ...end } : null))
    const months = ending({ untilMonths: 6 })
    const changed = matrixFromForm({ [`${at}.permission`]: "never" }, months)
    expect(changed.matrix.price.funders).toMatchObject({ permission: "never", untilMonths: 6 })
    const during = { [`${at}.permission`]: "named", [`${at}.circumstance`]: "while_work_lasts" }
    expect(matrixFromForm(during, months)).toEqual({
      matrix: months,
      problems: { [`${at}.circumstance`]: { code: "until_after_work" } },
    })
    const late = {
      [`${at}.permission`]: "named",
      [`${at}.circumstance`]: "after_date",
      [`${at}.afterDate`]: "2031-01-01",
    }
    const child = matrixFrom((subject, audience) =>
      subject === "child_case" && audience === "funders" ? { ...shown, untilMonths: 6 } : null,
    )
    expect(matrixFromForm({ "cell.child_case.funders.permission": "never" }, child)).toEqual({
      matrix: child,
      problems: { "cell.child_case.funders.permission": { code: "until_recognised" } },
    })
    expect(matrixFromForm(late, ending({ untilDate: "2030-12-31" })).problems).toEqual({
      [`${at}.afterDate`]: { code: "until_before_start" },
    })
  })

  test("what cannot be read is a problem of its field, and the cell stays as it was", () => {
    const before = matrixFromForm({ "cell.price.funders.permission": "never" }, empty).matrix
    const send = (cell: Record<string, string>) =>
      matrixFromForm(
        Object.fromEntries(Object.entries(cell).map(([field, value]) => [`cell.price.funders.${field}`, value])),
        before,
      )
    const refused: [Record<string, string>, string, string][] = [
      [{ permission: "sometimes" }, "permission", "permission_unknown"],
      [{ permission: "named", circumstance: "at_full_moon" }, "circumstance", "circumstance_unknown"],
      [{ permission: "named", circumstance: "after_date" }, "afterDate", "date_missing"],
      [{ permission: "named", circumstance: "after_date", afterDate: "2030-02-30" }, "afterDate", "date_invalid"],
      [{ permission: "named", note: "x".repeat(2001) }, "note", "note_too_long"],
      [{ permission: "named", note: "turned \u202E round" }, "note", "hiddenCharacter"],
    ]
    for (const [cell, field, code] of refused) {
      const { matrix, problems } = send(cell)
      expect(matrix).toEqual(before)
      expect(Object.keys(problems)).toEqual([`cell.price.funders.${field}`])
      expect(problems[`cell.price.funders.${field}`]).toMatchObject({ code })
    }
  })
})
