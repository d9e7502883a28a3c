import type { Person } from "#lib/actor"
import { freezeAgreement } from "#lib/agreements/commands/freeze-agreement"
import { handOver } from "#lib/agreements/commands/hand-over"
import { markAllSections } from "#lib/agreements/commands/mark-all-sections"
import { saveSection } from "#lib/agreements/commands/save-section"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { sectionDigest } from "#lib/agreements/terms/canonical"
import { type SectionKey, sectionKeys } from "#lib/agreements/terms/fields"
import type { OpeningMember } from "#lib/agreements/terms/prefill"
import type { Terms } from "#lib/agreements/terms/schema"
import { formValues } from "#lib/agreements/terms/show-form"
import type { AgreementView } from "#lib/agreements/views"

/** The parties of an agreement of the story: who writes and who signs for each. */
export type Pair = { company: Person; local: Person }

/** Writes sections through their own forms, as the side that holds the pen. */
export async function writeSections(
  writer: Person,
  agreementId: string,
  terms: Terms,
  sections: readonly SectionKey[] = sectionKeys,
): Promise<void> {
  for (const section of sections) {
    const { terms: before } = await look(writer, agreementId)
    const typed = Object.fromEntries(
      Object.entries(formValues(section, terms)).map(([name, values]) => [
        name,
        values.length === 1 ? values[0] : values,
      ]),
    )
    await saveSection(writer, {
      agreementId,
      section,
      seen: sectionDigest(before, section),
      intent: "save",
      ...typed,
    } as Parameters<typeof saveSection>[1])
  }
}

export async function passOn(writer: Person, agreementId: string, note = "", answerHopedOn?: string): Promise<void> {
  const { version, oneSided } = await look(writer, agreementId)
  const duties = oneSided.map(({ digest }) => digest)
  await handOver(writer, { agreementId, version, note, duties, ...(answerHopedOn && { answerHopedOn }) })
}

/** Says yes to the whole text and asks everybody to sign it. */
export async function agreeAndFreeze(person: Person, agreementId: string): Promise<void> {
  const { digest, findings } = await look(person, agreementId)
  const { agreed } = await markAllSections(person, { agreementId, seen: digest ?? "" })
  const blocking = findings.filter(({ severity }) => severity === "blocks").map(({ id }) => id)
  if (!agreed) throw new Error(`An agreement of the story is blocked: ${blocking.join(", ")}`)
  const { version } = await look(person, agreementId)
  await freezeAgreement(person, { agreementId, version })
}

export async function look(person: Person, agreementId: string): Promise<AgreementView> {
  const agreement = await getAgreement(person, agreementId)
  if (!agreement) throw new Error(`${person.name} does not see an agreement of the story`)
  return agreement
}

/** A party of whom nothing is known but its name, its country and who signs for it. */
export function openingMember({ member, name }: Person, side: OpeningMember["side"], country: string): OpeningMember {
  return {
    memberId: member?.id ?? "",
    side,
    legalName: member?.name ?? "",
    registration: "",
    country,
    address: "1 Harbour Street",
    signatories: [{ name, capacity: "Director" }],
    contacts: [],
    fundingStances: [],
    publicity: null,
    credibility: null,
    sharing: [],
    followUp: null,
    hasChildPolicy: false,
    paysWithinDays: null,
  }
}
