import type { Person } from "#lib/actor"
import { openAmendment } from "#lib/agreements/amendment/commands/open-amendment"
import { freezeAgreement } from "#lib/agreements/commands/freeze-agreement"
import { handOver } from "#lib/agreements/commands/hand-over"
import { markAllSections } from "#lib/agreements/commands/mark-all-sections"
import { openAgreement } from "#lib/agreements/commands/open-agreement"
import type { Signed } from "#lib/agreements/signing/complete-signature"
import type { SignAgreementInput } from "#lib/agreements/signing/schema"
import { type AmendmentKind, amendmentKinds } from "#lib/agreements/terms/amendment-kinds"
import { termsDigest } from "#lib/agreements/terms/canonical"
import type { SectionValues } from "#lib/agreements/terms/fields"
import type { AgreementOpening } from "#lib/agreements/terms/prefill"
import { parseTerms, type Terms } from "#lib/agreements/terms/schema"
import { now } from "#lib/clock"
import { asSystem } from "#lib/db/door"
import { profileSchema } from "#lib/members/profile/schema"
import { openPartnership } from "#lib/partnerships/commands/open-partnership"
import { readyToSign, type SigningWish, signAs } from "#seed/signing"
import { termsBetween } from "#seed/terms-between"
import { openingMember } from "#seed/texts"
import type { World } from "#tests/support/world"

/** An agreement in a test: the ids, the company's and the local resource's writers, and the text that was put in. */
export type Made = {
  id: string
  partnershipId: string
  terms: Terms
  /** Digest of the terms once they are handed over. */
  digest: string
  company: Person
  local: Person
}

type Wish = {
  change?: (sections: SectionValues) => void
  /** The local resource's writer and signatory: of Shishu Odhikar Kendra unless told. */
  local?: Person
  /** What becomes of the terms before they are put in, as terms of an earlier version. */
  written?: (terms: Terms) => Terms
}

/**
 * Factories by state, each by the real commands: Ingrid of Nordvik Apparel opens and hands over, the owner of the local
 * resource says yes and signs last.
 */
export function anAgreement(
  world: { people: Pick<World["people"], "ingrid" | "ruma"> },
  { change = () => {}, local = world.people.ruma, written = terms => terms }: Wish = {},
) {
  const company = world.people.ingrid
  const drafting = () =>
    openedWith(company, local, terms => {
      change(terms.sections)
      return written(terms)
    })

  async function handedOver(): Promise<Made> {
    const made = await drafting()
    await handOver(company, { agreementId: made.id, version: 1, note: "" })
    return made
  }
  async function agreed(): Promise<Made> {
    const made = await handedOver()
    const result = await markAllSections(local, { agreementId: made.id, seen: made.digest })
    if (!result.agreed) throw new Error("The example terms are blocked by a check")
    return made
  }
  async function inSigning(): Promise<Made> {
    const made = await agreed()
    await freezeAgreement(company, { agreementId: made.id, version: 3 })
    return made
  }
  async function signedByCompany(): Promise<Made> {
    const made = await inSigning()
    await sign(company, made)
    return made
  }
  async function inForce(): Promise<Made> {
    const made = await signedByCompany()
    await sign(local, made)
    return made
  }
  return { drafting, handedOver, agreed, inSigning, signedByCompany, inForce }
}

/**
 * Factories by state of an amendment of what is in force, each by the real commands: `by` writes it and `to` answers.
 * What it says of itself is every kind of change, unless told.
 */
export function anAmendment(
  made: Made,
  change: (sections: SectionValues) => void,
  { by = made.company, to = made.local, kinds = amendmentKinds }: AmendmentWish = {},
) {
  async function drafting(): Promise<Made> {
    const reason = "We have learnt since what takes longer."
    const { agreementId: id } = await openAmendment(by, { agreementId: made.id, kinds: [...kinds], reason })
    const draft = { agreementId: id, proposedAt: null }
    const { terms: written } = await asSystem("tests", tx => tx.agreementRevision.findFirstOrThrow({ where: draft }))
    const terms = parseTerms(written)
    change(terms.sections)
    await asSystem("tests", tx => tx.agreementRevision.updateMany({ where: draft, data: { terms } }))
    return { ...made, id, terms, digest: termsDigest(terms) }
  }
  async function handedOver(): Promise<Made> {
    const draft = await drafting()
    await handOver(by, { agreementId: draft.id, version: 1, note: "" })
    return draft
  }
  async function agreed(): Promise<Made> {
    const draft = await handedOver()
    const result = await markAllSections(to, { agreementId: draft.id, seen: draft.digest })
    if (!result.agreed) throw new Error("The amendment is blocked")
    return draft
  }
  async function inSigning(): Promise<Made> {
    const draft = await agreed()
    await freezeAgreement(by, { agreementId: draft.id, version: 3 })
    return draft
  }
  async function inForce(): Promise<Made> {
    const draft = await inSigning()
    await sign(by, draft)
    await sign(to, draft)
    return draft
  }
  return { drafting, handedOver, agreed, inSigning, inForce }
}

type AmendmentWish = { by?: Person; to?: Person; kinds?: readonly AmendmentKind[] }

/** A person signs as in the portal: the text on paper, the intent, password and code. */
export function sign(person: Person, made: Made, wish: SigningWish = {}): Promise<Signed> {
  return signAs(person, made.id, { digest: made.digest, typedName: "A name as typed", ...wish })
}

/** What a signatory's last form holds for this agreement, ready to be sent. */
export function signing(person: Person, made: Made, wish: SigningWish = {}): Promise<SignAgreementInput> {
  return readyToSign(person, made.id, { digest: made.digest, typedName: "A name as typed", ...wish })
}

async function openedWith(company: Person, local: Person, written: (terms: Terms) => Terms): Promise<Made> {
  const { partnershipId } = await openPartnership(company, { parties: [partyOf(company), partyOf(local)] })
  const { agreementId: id } = await openAgreement(company, { partnershipId, opening: openingOf(company, local) })
  const terms = written(termsBetween({ company: partyOf(company).memberId, local: partyOf(local).memberId }))
  await asSystem("tests", tx =>
    tx.agreementRevision.updateMany({
      where: { agreementId: id },
      data: { terms, schemaVersion: terms.schemaVersion },
    }),
  )
  return { id, partnershipId, terms, digest: termsDigest(terms), company, local }
}

export function partyOf({ member }: Person) {
  if (!member) throw new Error("This person acts for nobody")
  return { memberId: member.id, kind: member.kind, name: member.name }
}

/** What brief, proposal and profiles would say. */
export function openingOf(company: Person, local: Person): AgreementOpening {
  const localId = partyOf(local).memberId
  return {
    kind: "service_contract",
    title: "Worker interviews and school places in Narayanganj",
    language: "en",
    members: [openingMember(company, "company", "NO"), openingMember(local, "local_resource", "BD")],
    brief: {
      need: "Know how workers live.",
      topics: ["wages"],
      sites: [],
      startsOn: "2027-01-11",
      endsOn: "2027-07-31",
    },
    proposal: {
      memberId: localId,
      understanding: "You want to know how workers live.",
      approach: "We talk to them away from the mill.",
      outputs: [],
      startsOn: null,
      endsOn: null,
      price: { currency: "EUR", totalMinor: 1_200_000 },
      interviews: { count: 60, days: 6, languages: ["bn"] },
      assumptions: "",
    },
  }
}

/** The terms of a zero-price agreement: the work is done with the local resource's own means. */
export function withoutPrice({ price }: SectionValues): void {
  Object.assign(price, {
    stance: "no_company_money",
    zeroReason: "funding_declined",
    currency: null,
    totalMinor: null,
    payments: [],
    bankFees: null,
    exchangeRisk: null,
  })
}

/** Publishes what a local resource says of company money, and lists it. */
export async function publishStance(
  world: { people: Pick<World["people"], "ruma"> },
  person: Person,
  stance: "no-company-money" | "fee",
): Promise<void> {
  const { memberId } = partyOf(person)
  const profile = { schemaVersion: 1, kind: "local_resource", funding: { stance } } as const
  await asSystem("tests", async tx => {
    const number = 1 + (await tx.profileVersion.count({ where: { memberId } }))
    await tx.member.update({ where: { id: memberId }, data: { state: "listed" }, select: { id: true } })
    await tx.profileVersion.create({
      data: {
        memberId,
        number,
        schemaVersion: 1,
        content: profileSchema.parse(profile),
        publishedById: world.people.ruma.userId,
        publishedByName: "A test",
        publishedAt: now(),
      },
      select: { id: true },
    })
  })
}

/** The agreement as the database holds it, with everything that hangs on it. */
export function rowOf({ id }: Made) {
  return asSystem("tests", tx =>
    tx.agreement.findUniqueOrThrow({
      where: { id },
      include: {
        revisions: { orderBy: { number: "asc" } },
        marks: true,
        comments: true,
        signatures: { orderBy: { requestedAt: "asc" } },
        evidence: { orderBy: { seq: "asc" } },
      },
    }),
  )
}

/** The types of the agreement's evidence, in their order. */
export async function evidenceOf(made: Made): Promise<string[]> {
  const { evidence } = await rowOf(made)
  return evidence.map(({ line }) => (JSON.parse(line) as { type: string }).type)
}

/** How often each outcome came: "done" for what succeeded, the code for what was refused. A fault is thrown. */
export async function outcomes(attempts: readonly Promise<unknown>[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const attempt of await Promise.allSettled(attempts)) {
    const outcome = attempt.status === "fulfilled" ? "done" : (attempt.reason as { code?: string }).code
    if (outcome === undefined || !/^[a-z]+[.]?[a-z_]*$/.test(outcome)) throw (attempt as PromiseRejectedResult).reason
    counts[outcome] = (counts[outcome] ?? 0) + 1
  }
  return counts
}
