import type { Person } from "#lib/actor"
import { publishProfile } from "#lib/members/commands/publish-profile"
import { saveProfilePart } from "#lib/members/commands/save-profile-part"
import { getOwnProfile } from "#lib/members/queries/get-own-profile"
import { saveProfilePartInput } from "#lib/members/schema"

type Typed = Record<string, unknown>

/** As much as a local resource must say before it can publish, part by part as its forms post it. */
export const localResourceForms: Record<string, Typed> = {
  about: {
    localResourceKind: "ngo-local",
    summary: "We bring working children back to school.",
    mission: "Since 1998 we work with families in Mirpur.",
  },
  services: {
    services: [
      { service: "child-labour-remediation", outputs: "A plan for each child", usualDays: "30", leadTimeDays: "14" },
    ],
  },
  topics: { topics: ["remediation"], sectors: ["14"] },
  places: { places: [{ country: "BD", regions: "Dhaka" }] },
  languages: { languages: [{ language: "bn", uses: ["worker-interviews", "reports"] }] },
  funding: { stance: "costs-only", conditions: "Never from a company that we look at." },
}

export const corporateForms: Record<string, Typed> = {
  about: { summary: "We make outdoor clothing.", whatItDoes: "We buy from forty factories." },
  sourcing: { places: [{ country: "BD", goods: "Jackets" }], sectors: ["14"] },
  partners: { expects: "Openness on both sides.", paysWithinDays: "14" },
  contact: { role: "Human rights team", email: "rights@nordvik.example" },
}

/** Saves one part as its form would, at the version the draft has now. */
export async function savePart(actor: Person, part: string, typed: Typed): Promise<void> {
  const own = await getOwnProfile(actor)
  const kind = own?.kind ?? "local_resource"
  const version = String(own?.draft.version ?? 0)
  await saveProfilePart(actor, saveProfilePartInput.parse({ kind, part, version, ...typed }))
}

export async function fillProfile(actor: Person): Promise<void> {
  const forms = actor.member?.kind === "corporate" ? corporateForms : localResourceForms
  for (const [part, typed] of Object.entries({ ...forms, registration: { legalName: actor.member?.name ?? "" } }))
    await savePart(actor, part, typed)
}

/** Publishes the draft as it stands. */
export async function publish(actor: Person): Promise<{ number: number }> {
  const own = await getOwnProfile(actor)
  return publishProfile(actor, { version: own?.draft.version ?? 0 })
}
