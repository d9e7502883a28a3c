import type { Person } from "#lib/actor"
import { answerNeutralProposal } from "#lib/agreements/neutral/commands/answer-neutral-proposal"
import { answerNeutralRequest } from "#lib/agreements/neutral/commands/answer-neutral-request"
import { offerNeutrality } from "#lib/agreements/neutral/commands/offer-neutrality"
import { proposeNeutralPerson } from "#lib/agreements/neutral/commands/propose-neutral-person"
import { listNeutralCandidates } from "#lib/agreements/neutral/queries/list-neutral-candidates"
import { asSystem } from "#lib/db/door"
import type { Made } from "#tests/support/agreements"

/** Factories by state: the company proposes somebody, the local resource agrees, the person takes it on. */
export function aNeutralPerson(made: Made, person: Person) {
  async function offered(): Promise<string> {
    const known = (await listNeutralCandidates(made.company, made.id)).find(({ name }) => name === person.name)
    if (known) return known.id
    await asSystem("tests", tx =>
      tx.member.updateMany({ where: { id: person.member?.id ?? "" }, data: { state: "listed" } }),
    )
    await offerNeutrality(person, { words: "Twelve years of talks between mills and unions." })
    return candidateOf(made, person)
  }
  async function proposed(): Promise<string> {
    const asked = { agreementId: made.id, candidateId: await offered(), reason: "Both sides know her work." }
    return (await proposeNeutralPerson(made.company, asked)).neutralId
  }
  async function asked(): Promise<string> {
    const neutralId = await proposed()
    await answerNeutralProposal(made.local, { neutralId, answer: "agree" })
    return neutralId
  }
  async function active(): Promise<string> {
    const neutralId = await asked()
    await answerNeutralRequest(person, { neutralId, answer: "accept" })
    return neutralId
  }
  return { offered, proposed, asked, active }
}

/** The id under which the company finds somebody on the list of who may be asked. */
export async function candidateOf(made: Made, { name }: Person): Promise<string> {
  const found = (await listNeutralCandidates(made.company, made.id)).find(one => one.name === name)
  if (!found) throw new Error(`${name} cannot be found`)
  return found.id
}
