import { expect, test } from "vitest"
import { publicPart } from "#lib/members/directory/public-parts"
import { profileParts } from "#lib/members/profile/parts"
import { profileSchema } from "#lib/members/profile/schema"
import words from "../../i18n/messages/en/directory.json" with { type: "json" }

const inHead = ["summary", "localResourceKind"]
type Named = Record<string, { title: string; fields: Record<string, string> }>

test.each(["local_resource", "corporate"] as const)(
  "every part and field of a %s profile has words that speak of the member, and no words stand without a field",
  kind => {
    const named: Named = words.parts[kind]
    for (const { part, fields } of profileParts[kind]) {
      const shown = fields.flatMap(field => (field.kind === "rows" ? [field, ...field.fields.slice(1)] : [field]))
      const keys = shown.map(field => field.key).filter(key => !inHead.includes(key))
      // Where a row is only days, its first day is a fact beside the last and has words too.
      const given = Object.keys(named[part]?.fields ?? {}).filter(key => key !== "startsOn")
      expect(given.sort(), part).toEqual(keys.sort())
    }
    expect(Object.keys(named).sort()).toEqual(profileParts[kind].map(({ part }) => part).sort())
  },
)

test("no word of a published profile speaks to its member", () => {
  const said = Object.values({ ...words.parts.local_resource, ...words.parts.corporate } as Named)
  const all = said.flatMap(({ title, fields }) => [title, ...Object.values(fields)])
  expect(all.filter(text => /\byour?\b|\?$/i.test(text))).toEqual([])
})

test("facts of rows carry the words for readers, and what is not said is left out", () => {
  const profile = profileSchema.parse({
    schemaVersion: 1,
    kind: "local_resource",
    about: { summary: "Near the work." },
    services: { services: [{ service: "worker-interviews-offsite", leadTimeDays: 14 }] },
  })
  const [about, , services] = profileParts.local_resource.map(table => publicPart("en", profile, table))
  expect(about?.fields).toEqual([])
  expect(services?.fields).toMatchObject([
    { key: "services", shown: { rows: [{ facts: [{ term: "Needs before it can start", text: "14 days" }] }] } },
  ])
})
