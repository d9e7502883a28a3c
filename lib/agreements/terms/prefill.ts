import { addDays, addMonths, daysBetween } from "#lib/agreements/terms/days"
import type { AgreementKind } from "#lib/agreements/terms/field"
import type { SectionValue } from "#lib/agreements/terms/fields"
import { fitProse, fitText } from "#lib/agreements/terms/fit-text"
import { openingPrice } from "#lib/agreements/terms/prefill-price"
import { numberedRows } from "#lib/agreements/terms/row-ids"
import { emptyTerms, parseTerms, type Terms } from "#lib/agreements/terms/schema"
import { rowsMax } from "#lib/agreements/terms/values"
import { type ConfidentialityTerm, subjects } from "#lib/confidentiality/terms"
import type { FundingStance } from "#lib/members/taxonomy/funding-stances"

type Publicity = SectionValue<"publicity">["positions"][number]
type Method = SectionValue<"method">
type Output = SectionValue<"services">["outputs"][number]
type Contact = SectionValue<"parties">["contacts"][number]

/** What the portal already knows of a member who becomes a party, from its record and its published profile. */
export type OpeningMember = {
  memberId: string
  side: "company" | "local_resource"
  legalName: string
  registration: string
  country: string | null
  address: string
  /** People with the right to sign. */
  signatories: { name: string; capacity: string }[]
  /** People to be reached; `purposes` as in the field of that name. */
  contacts: (Pick<Contact, "name" | "role" | "email" | "phone" | "language"> & { purposes?: Contact["purposes"] })[]
  /** Ids of the taxonomy of funding stances; empty where a profile has none, as a company's. */
  fundingStances: readonly FundingStance[]
  publicity: Pick<Publicity, "name" | "logo" | "story"> | null
  /** The standard of credible work, as far as the profile states it. */
  credibility: Partial<
    Pick<Method, "place" | "interviewersGender" | "managementAbsent" | "samplingRule" | "voids">
  > | null
  /** How it likes findings shared; ids are given anew. */
  sharing: readonly Omit<ConfidentialityTerm, "id">[]
  followUp: { months: number; everyDays: number | null; words: string } | null
  hasChildPolicy: boolean
  /** A company's usual term of payment. */
  paysWithinDays: number | null
}

/** The need, the chosen answer to it and the members: everything from which the first terms are made. */
export type AgreementOpening = {
  kind: AgreementKind
  title: string
  language: string
  /** In the order in which they shall be printed. */
  members: readonly OpeningMember[]
  brief: {
    need: string
    topics: readonly string[]
    sites: readonly { name: string; country: string | null; place: string; osHubId: string }[]
    startsOn: string | null
    endsOn: string | null
  }
  proposal: {
    /** The local resource whose proposal was selected. */
    memberId: string
    understanding: string
    approach: string
    outputs: readonly Pick<Output, "service" | "title" | "description" | "format" | "language" | "dueOn">[]
    startsOn: string | null
    endsOn: string | null
    /** Null: the proposal asks for no money. */
    price: { currency: string; totalMinor: number } | null
    interviews: { count: number; days: number; languages: readonly string[] } | null
    assumptions: string
  }
}

/**
 * The first terms of an agreement, so that nobody types anything twice: parties from the members, purpose from the brief,
 * services and dates from the proposal, the rest from what the profiles state. Where a profile is silent the gap stays, to
 * be asked. Long texts are cut to what the field holds. Throws ZodError when the opening itself holds hidden characters.
 */
export function termsFromProposal(opening: AgreementOpening): Terms {
  const terms = emptyTerms({ kind: opening.kind, title: fitText(opening.title), language: opening.language })
  const { sections } = terms
  fillParties(terms, opening)
  fillServices(terms, opening)
  fillPrice(terms, opening)
  fillDiscretion(terms, opening)
  const { brief, proposal, members } = opening
  sections.purpose.sharedAim = fitProse(brief.need)
  sections.purpose.topics = [...brief.topics]
  sections.purpose.words = fitProse(proposal.understanding)
  const standard = members.find(({ memberId }) => memberId === proposal.memberId)?.credibility
  Object.assign(sections.method, standard ?? {})
  sections.method.samplingRule = fitProse(standard?.samplingRule ?? "")
  sections.method.voids = [...(standard?.voids ?? [])]
  sections.method.words = fitProse(proposal.approach)
  sections.method.interviewsPlanned = proposal.interviews !== null
  if (proposal.interviews) {
    sections.method.interviewCount = proposal.interviews.count
    sections.method.interviewDays = proposal.interviews.days
    sections.method.languages = [...proposal.interviews.languages]
    sections.method.conductedBy = "local_resource"
  }
  sections.legal.languages = [opening.language]
  sections.legal.binding =
    opening.kind === "partnering" || opening.kind === "dialogue" ? "statement_of_intent" : "binding"
  return parseTerms(terms)
}

function fillParties({ sections }: Terms, { members }: AgreementOpening): void {
  sections.parties.parties = members.map((member, place) => ({
    id: `p${place + 1}`,
    memberId: member.memberId,
    side: member.side,
    legalName: fitText(member.legalName),
    registration: fitText(member.registration),
    country: member.country,
    address: fitProse(member.address, 500),
  }))
  sections.parties.signatories = numberedRows(
    "s",
    members.flatMap(({ memberId, signatories }) =>
      signatories.map(({ name, capacity }) => ({ memberId, name: fitText(name), capacity: fitText(capacity) })),
    ),
  )
  sections.parties.contacts = numberedRows(
    "c",
    members.flatMap(({ memberId, contacts }) =>
      contacts.map(({ name, role, email, phone, language, purposes = [] }) => ({
        memberId,
        name: fitText(name),
        role: fitText(role),
        email: fitText(email),
        phone: fitText(phone),
        language,
        purposes: [...purposes],
      })),
    ),
  )
}

function fillServices({ sections }: Terms, { members, brief, proposal }: AgreementOpening): void {
  sections.services.outputs = numberedRows(
    "o",
    proposal.outputs.map(output => ({
      ...output,
      title: fitText(output.title),
      description: fitProse(output.description),
      providedBy: proposal.memberId,
    })),
  )
  sections.services.sites = numberedRows(
    "w",
    brief.sites.map(site => ({ ...site, name: fitText(site.name), place: fitText(site.place) })),
  )
  const startsOn = proposal.startsOn ?? brief.startsOn
  const endsOn = proposal.endsOn ?? brief.endsOn
  sections.timeline.startsOn = startsOn
  sections.timeline.endsOn = endsOn
  sections.timeline.assumptions = fitProse(proposal.assumptions)
  sections.timeline.milestones = numberedRows(
    "m",
    sections.services.outputs.map(({ id: outputId, title, dueOn }) => ({
      title,
      outputId,
      responsible: proposal.memberId,
      dueOn,
      acceptanceDays: null,
      acceptedWhen: "",
    })),
  )
  // Over half a year the parties take stock half-way; the day and its purpose are theirs to change.
  if (startsOn && endsOn && addMonths(startsOn, 6) < endsOn) {
    const onDate = addDays(startsOn, Math.floor(daysBetween(startsOn, endsOn) / 2))
    sections.reviews.reviewPoints = [{ id: "r1", onDate, purpose: "" }]
  }
  const followUp = members.find(({ memberId }) => memberId === proposal.memberId)?.followUp
  if (followUp) {
    sections.follow_up.followedUpBy = [proposal.memberId]
    sections.follow_up.until = endsOn && addMonths(endsOn, followUp.months)
    sections.follow_up.everyDays = followUp.everyDays
    sections.follow_up.words = fitProse(followUp.words)
  }
}

function fillPrice({ sections }: Terms, { members, proposal }: AgreementOpening): void {
  const company = members.find(({ side }) => side === "company")
  const provider = members.find(({ memberId }) => memberId === proposal.memberId)
  const opening = openingPrice({
    asked: proposal.price,
    stances: provider?.fundingStances ?? [],
    milestoneIds: sections.timeline.milestones.map(({ id }) => id),
    payer: company?.memberId ?? null,
    payee: proposal.memberId,
    dueDays: company?.paysWithinDays ?? null,
  })
  Object.assign(sections.price, opening)
}

function fillDiscretion({ sections }: Terms, { members, proposal }: AgreementOpening): void {
  const stated = members.flatMap(({ sharing }) => sharing)
  const silent = subjects.filter(
    subject => !stated.some(term => term.subject === subject && term.audience === "journalists"),
  )
  // Journalists are sent to the client, so nothing is told to them until the parties say otherwise.
  const toJournalists = silent.map(subject => ({
    subject,
    audience: "journalists" as const,
    circumstance: "always" as const,
    permission: "never" as const,
    bindsParties: [],
    note: "",
  }))
  sections.confidentiality.rules = numberedRows("k", [...stated, ...toJournalists]).slice(0, rowsMax)
  sections.publicity.positions = numberedRows(
    "u",
    members.map(({ memberId, publicity }) => ({
      memberId,
      ...(publicity ?? { name: null, logo: null, story: null }),
      conditions: "",
    })),
  )
  const company = members.find(({ side }) => side === "company")
  sections.press.referTo = company?.memberId ?? null
  sections.press.contactId =
    sections.parties.contacts.find(
      ({ memberId, purposes }) => memberId === company?.memberId && purposes.includes("press"),
    )?.id ?? null
  sections.safeguarding.policiesOf = members.flatMap(({ memberId, hasChildPolicy }) => (hasChildPolicy ? memberId : []))
  sections.safeguarding.childPolicyApplies = sections.safeguarding.policiesOf.includes(proposal.memberId) || null
  sections.legal.notice = numberedRows(
    "n",
    members.map(({ memberId }) => ({ memberId, days: null })),
  )
}
