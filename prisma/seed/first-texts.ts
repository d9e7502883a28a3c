import type { Person } from "#lib/actor"
import { beginFirstText } from "#lib/agreements/first-text/commands/begin-first-text"
import { offerFirstText } from "#lib/agreements/first-text/commands/offer-first-text"
import { termsDigest } from "#lib/agreements/terms/canonical"
import { daysAgo } from "#seed/clock"
import type { Cast } from "#seed/people"
import { termsBetween } from "#seed/terms-between"
import { look, writeSections } from "#seed/texts"

/** The first texts of the story that Nordvik Apparel writes for who is not here: one is being written, one waits. */
export type FirstTexts = { firstTexts: { written: string; offered: string } }

/** Tells what companies write before the other side is here: a text with gaps, and one that goes with an invitation. */
export async function tellFirstTexts({ people }: Cast): Promise<FirstTexts> {
  const { ingrid, jonas } = people
  daysAgo(6)
  const { agreementId: written } = await beginFirstText(jonas, {
    ...{ organisation: "Riverside Tailors’ Cooperative", locale: "en", kind: "partnering" },
    title: "Mending uniforms near the harbour",
    words: "You know who can sew and who looks for work. We would like to plan a workshop together.",
  })
  daysAgo(1)
  const words = "We would like you to talk to the women of the night shift, away from the mill."
  const { agreementId: offered } = await beginFirstText(ingrid, {
    ...{ organisation: "Listening Circle Savar", locale: "en", kind: "service_contract" },
    ...{ title: "Talks with the night shift", words },
  })
  await writeWholeText(ingrid, offered)
  const { terms, oneSided } = await look(ingrid, offered)
  await offerFirstText(ingrid, {
    ...{ agreementId: offered, seen: termsDigest(terms), duties: oneSided.map(({ digest }) => digest) },
    ...{ email: "circle@example.net", locale: "en", words },
    note: "Please look at the days first: they are a guess.",
  })
  return { firstTexts: { written, offered } }
}

/** Fills everything in a first text but what the party that is awaited has to say of itself. */
export async function writeWholeText(writer: Person, agreementId: string): Promise<void> {
  const { awaiting, parties } = await look(writer, agreementId)
  const local = awaiting?.memberId ?? ""
  const terms = termsBetween({ company: writer.member?.id ?? "", local })
  for (const row of terms.sections.parties.parties) {
    const legalName = parties.find(({ memberId }) => memberId === row.memberId)?.name ?? ""
    const unknown = row.memberId === local ? { registration: "", country: null, address: "" } : {}
    Object.assign(row, { legalName, ...unknown })
  }
  await writeSections(writer, agreementId, terms)
}
