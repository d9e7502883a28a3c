import { describe, expect, test } from "vitest"
import type { MemberKind } from "#lib/actor"
import { missingForPublication, nextPart, partStatus } from "#lib/members/profile/completeness"
import { directoryColumns } from "#lib/members/profile/directory"
import { partWords } from "#lib/members/profile/labels"
import { listGroups } from "#lib/members/profile/lists"
import { type ProfileField, partTable, profileParts } from "#lib/members/profile/parts"
import { emptyProfile, type Profile, partSchemas, profileSchema } from "#lib/members/profile/schema"
import { showPart } from "#lib/members/profile/show"
import { asVerificationView, standingVerification } from "#lib/members/profile/verification"

const kinds: MemberKind[] = ["corporate", "local_resource"]

const local = (parts: object = {}): Profile =>
  profileSchema.parse({ schemaVersion: 1, kind: "local_resource", ...parts })

function tableOf(part: string) {
  const table = partTable("local_resource", part)
  if (!table) throw new Error(`There is no part ${part}`)
  return table
}

describe("the table of parts", () => {
  test.each(kinds)("asks for every field of the %s profile, and for no other", kind => {
    const asked = Object.fromEntries(profileParts[kind].map(({ part, fields }) => [part, fields.map(({ key }) => key)]))
    const kept = Object.fromEntries(
      Object.entries(partSchemas[kind]).map(([part, schema]) => [part, Object.keys(schema.shape)]),
    )
    const sorted = (table: Record<string, string[]>) =>
      Object.fromEntries(Object.entries(table).map(([part, keys]) => [part, [...keys].sort()]))
    expect(sorted(asked)).toEqual(sorted(kept))
  })

  test.each(kinds)("has words for every part and field of the %s profile", kind => {
    for (const { part, fields } of profileParts[kind]) {
      const w = partWords("en", kind, part)
      const all = (list: readonly ProfileField[]): ProfileField[] =>
        list.flatMap(field => (field.kind === "rows" ? [field, ...all(field.fields)] : [field]))
      for (const { key } of all(fields)) expect(w.label(key)).not.toBe("")
      expect(w.title).not.toBe("")
      expect(w.add !== "", `${part} offers one more row`).toBe(fields.some(field => field.kind === "rows"))
    }
  })

  test("every choice has a name of its own", () => {
    for (const list of ["services", "topics", "sectors", "languages", "countries", "voidingEvents"] as const)
      for (const { choices } of listGroups(list, "en"))
        for (const { value, label } of choices) expect(label, `${list} ${value}`).not.toBe(value)
  })
})

describe("a profile", () => {
  test("may say nothing at all", () => {
    for (const kind of kinds) expect(profileSchema.parse(emptyProfile(kind))).toEqual(emptyProfile(kind))
  })

  test("reads what a form posts and keeps what it has read", () => {
    const typed = {
      about: { localResourceKind: "", summary: "  We\n are\u0000 here. ", furtherKinds: ["cbo", "ngo-local", "cbo"] },
      credibility: { interviewsMinimum: " 12 ", managementAbsent: "no", interviewersGender: "" },
      capacity: { freeFrom: "", periodsAway: [{ startsOn: "2027-01-01", endsOn: "2027-01-31" }] },
    }
    const read = local(typed)
    expect(read).toMatchObject({
      about: { localResourceKind: null, summary: "We are here.", furtherKinds: ["ngo-local", "cbo"] },
      credibility: { interviewsMinimum: 12, managementAbsent: false, interviewersGender: null },
      capacity: { freeFrom: null, periodsAway: [{ startsOn: "2027-01-01", endsOn: "2027-01-31" }] },
    })
    expect(profileSchema.parse(JSON.parse(JSON.stringify(read)))).toEqual(read)
  })

  test("tells what is wrong where it was typed", () => {
    const problems = (parts: object) => {
      const parsed = profileSchema.safeParse({ schemaVersion: 1, kind: "local_resource", ...parts })
      return parsed.error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`) ?? []
    }
    expect(
      problems({
        places: {
          places: [
            { country: "", regions: "" },
            { country: "", regions: "Dhaka" },
          ],
        },
      }),
    ).toEqual(["places.places.1.country choose"])
    expect(problems({ credibility: { interviewsPerDay: "many", interviewsMinimum: "0" } })).toEqual([
      "credibility.interviewsMinimum numberTooSmall",
      "credibility.interviewsPerDay number",
    ])
    expect(problems({ capacity: { periodsAway: [{ startsOn: "2027-02-01", endsOn: "2027-01-01" }] } })).toEqual([
      "capacity.periodsAway.0.endsOn endsBeforeStart",
    ])
    expect(problems({ registration: { identifier: "1234567" } })).toEqual(["registration.identifier orgId"])
    expect(problems({ about: { mission: "a".repeat(4_001) } })).toEqual(["about.mission tooLong"])
  })

  test("leaves out rows that say nothing or are ticked for removal", () => {
    const places = [{ country: "BD", regions: "" }, { country: "" }, { country: "IN", remove: "yes" }]
    expect(local({ places: { places } })).toMatchObject({ places: { places: [{ country: "BD", regions: "" }] } })
  })

  test("reads identifiers of registers in any case", () => {
    expect(local({ registration: { identifier: " gb-chc-1234567 " } })).toMatchObject({
      registration: { identifier: "GB-CHC-1234567" },
    })
  })
})

describe("how far a profile is", () => {
  test("is derived from what its parts say", () => {
    const about = tableOf("about")
    expect(partStatus(local(), about)).toBe("needed")
    expect(partStatus(local({ about: { mission: "We help." } }), about)).toBe("begun")
    const said = local({ about: { localResourceKind: "cbo", summary: "We help.", mission: "We help." } })
    expect(partStatus(said, about)).toBe("complete")
    expect(partStatus(local(), tableOf("credibility"))).toBe("optional")
    expect(partStatus(local({ credibility: { managementAbsent: "no" } }), tableOf("credibility"))).toBe("complete")
  })

  test("names every required field that is empty, and offers the first part that waits for one", () => {
    const missing = missingForPublication(local({ about: { summary: "We help." } }))
    expect(missing).toContainEqual({ part: "about", field: "mission" })
    expect(missing).not.toContainEqual({ part: "about", field: "summary" })
    expect(nextPart(local())).toBe("about")
  })
})

describe("what the directory knows", () => {
  test("counts a topic and a sector for those above them, and the shortest lead time", () => {
    const columns = directoryColumns(
      "Kendra",
      local({
        topics: { topics: ["remediation"], sectors: ["cotton"] },
        services: {
          services: [
            { service: "mediation", leadTimeDays: 21 },
            { service: "convening", leadTimeDays: 0 },
          ],
        },
      }),
    )
    expect(columns.topics).toEqual(["remediation", "child-labour"])
    expect(columns.sectors).toEqual(["cotton", "01", "A"])
    expect(columns.leadTimeDays).toBe(0)
    expect(columns.words).toContain("Kendra")
  })

  test("does not find people by registration, absence or mailbox", () => {
    const profile = local({ registration: { legalName: "Kendra Trust", identifier: "BD-NAB-0123" } })
    expect(directoryColumns("Kendra", profile).words).not.toContain("0123")
  })
})

describe("a check", () => {
  const row = (level: string, expiresOn: string) => ({
    id: level,
    level,
    scope: "Statutes",
    reviewedByName: "Mira",
    checkedOn: new Date("2026-01-01"),
    expiresOn: new Date(expiresOn),
  })
  const views = (...rows: ReturnType<typeof row>[]) => rows.map(one => asVerificationView(one, "2026-06-30"))

  test("counts on its last day and not after it, and the highest that counts is shown", () => {
    const [lastDay, past] = views(row("documents-checked", "2026-06-30"), row("visited", "2026-06-29"))
    expect(lastDay?.isExpired).toBe(false)
    expect(past?.isExpired).toBe(true)
    expect(
      standingVerification(views(row("documents-checked", "2027-01-01"), row("visited", "2026-01-01")))?.level,
    ).toBe("documents-checked")
    expect(
      standingVerification(views(row("documents-checked", "2027-01-01"), row("visited", "2027-01-01")))?.level,
    ).toBe("visited")
    expect(standingVerification([])).toBeNull()
  })
})

describe("showing a profile", () => {
  test("writes values in words and leaves out what rows do not say", () => {
    const profile = local({ services: { services: [{ service: "mediation", outputs: "", usualDays: 1 }] } })
    expect(showPart("en", profile, tableOf("services"))[0]?.shown).toEqual({
      kind: "rows",
      rows: [{ heading: "Mediation", facts: [{ term: "Usual length in days", text: "1 day" }] }],
    })
  })

  test("tells apart no and not said", () => {
    const shown = showPart("en", local({ safeguarding: { hasPolicy: false } }), tableOf("safeguarding"))
    expect(shown.map(({ shown: value }) => value)).toEqual([{ kind: "line", text: "No" }, null, null])
  })
})
