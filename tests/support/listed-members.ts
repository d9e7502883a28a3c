import { asSystem } from "#lib/db/door"
import { enterDirectory } from "#lib/members/directory-entry"
import { profileSchema, profileSchemaVersion } from "#lib/members/profile/schema"

type Said = {
  name: string
  slug: string
  kind?: "local_resource" | "corporate"
  country?: string
  summary?: string
  parts?: Record<string, unknown>
  checked?: { level: string; on: string }
}

/** A listed member with a published profile, for tests of what others find: made directly, since nobody acts for it. */
export async function listedMember(said: Said): Promise<string> {
  const { name, slug, kind = "local_resource", country = "BD", summary = "Near the work." } = said
  const parts = kind === "local_resource" ? localResourceParts(country) : {}
  const content = profileSchema.parse({
    schemaVersion: profileSchemaVersion,
    kind,
    ...parts,
    ...said.parts,
    about: { ...(kind === "local_resource" ? { localResourceKind: "ngo-local" } : {}), summary, ...about(said) },
  })
  return asSystem("tests", async tx => {
    const at = new Date("2026-01-05T09:00:00Z")
    const { id } = await tx.member.create({
      data: { kind, name, slug, country, state: "listed", registeredAt: at },
      select: { id: true },
    })
    const by = { publishedById: id, publishedByName: "A test", publishedAt: at }
    await tx.profileVersion.create({
      data: { memberId: id, number: 1, schemaVersion: profileSchemaVersion, content, ...by },
      select: { id: true },
    })
    if (said.checked) {
      const { level, on } = said.checked
      const reviewer = { reviewedById: id, reviewedByName: "A reviewer" }
      const days = { checkedOn: new Date(on), expiresOn: new Date("2099-01-01") }
      await tx.verification.create({
        data: { memberId: id, level, scope: "Papers", ...reviewer, ...days },
        select: { id: true },
      })
    }
    await enterDirectory(tx, id)
    return id
  })
}

function about(said: Said): object {
  const given = said.parts?.about
  return typeof given === "object" && given !== null ? given : {}
}

function localResourceParts(country: string): Record<string, unknown> {
  return {
    services: { services: [{ service: "worker-interviews-offsite" }] },
    topics: { topics: ["wages"] },
    places: { places: [{ country, regions: "" }] },
    languages: { languages: [{ language: "bn", uses: [] }] },
    funding: { stance: "fee" },
  }
}
