import { openAgreement } from "#lib/agreements/commands/open-agreement"
import { openPartnership } from "#lib/partnerships/commands/open-partnership"
import { daysAgo } from "#seed/clock"
import { unwritten } from "#seed/endings"
import { begin } from "#seed/journeys"
import type { Cast } from "#seed/people"
import { signAs } from "#seed/signing"
import { confidenceAlone } from "#seed/terms-between"
import { agreeAndFreeze, openingMember } from "#seed/texts"

/** The story's agreement of confidentiality alone. */
export type Promises = { promises: { confidence: string } }

/** Tells how two who are no partners in work yet promise each other to keep to themselves what they will say. */
export async function tellPromises({ people }: Cast): Promise<Promises> {
  const { harriet: company, nazma: local } = people
  daysAgo(24)
  const parties = [company, local].flatMap(({ member }) =>
    member ? [{ memberId: member.id, kind: member.kind, name: member.name }] : [],
  )
  const { partnershipId } = await openPartnership(company, { parties })
  const members = [openingMember(company, "company", "GB"), openingMember(local, "local_resource", "BD")]
  const title = "Confidence about suppliers in Tongi"
  const { agreementId: confidence } = await openAgreement(company, {
    partnershipId,
    opening: { kind: "confidentiality", title, language: "en", members, ...unwritten(local.member?.id ?? "") },
  })
  await begin({ company, local }, confidence, confidenceAlone)
  daysAgo(21)
  await agreeAndFreeze(local, confidence)
  await signAs(company, confidence, { capacity: "Director of sourcing" })
  await signAs(local, confidence, { capacity: "President" })
  return { promises: { confidence } }
}
