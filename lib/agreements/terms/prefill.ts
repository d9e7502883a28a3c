import { addDays, addMonths, daysBetween } from "#lib/agreements/terms/days"
import type { AgreementKind } from "#lib/agreements/terms/field"
import type { SectionValue } from "#lib/agreements/terms/fields"
import { emptyTerms, parseTerms, type Terms } from "#lib/agreements/terms/schema"
import { tidyProse, tidyText } from "#lib/agreements/terms/text"
import { proseCharactersMax, rowsMax, textCharactersMax } from "#lib/agreements/terms/values"
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
  const terms = emptyTerms({ kind: opening.kind, title: line(opening.title), language: opening.language })
  const { sections } = terms
  fillParties(terms, opening)
  fillServices(terms, opening)
  fillMoney(terms, opening)
  fillDiscretion(terms, opening)
  const { brief, proposal, members } = opening
  sections.purpose.sharedAim = words(brief.need)
  sections.purpose.topics = [...brief.topics]
  sections.purpose.words = words(proposal.understanding)
  const standard = members.find(({ memberId }) => memberId === proposal.memberId)?.credibility
  Object.assign(sections.method, standard ?? {})
  sections.method.samplingRule = words(standard?.samplingRule ?? "")
  sections.method.voids = [...(standard?.voids ?? [])]
  sections.method.words = words(proposal.approach)
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
    legalName: line(member.legalName),
    registration: line(member.registration),
    country: member.country,
    address: words(member.address, 500),
  }))
  sections.parties.signatories = numbered(
    "s",
    members.flatMap(({ memberId, signatories }) =>
      signatories.map(({ name, capacity }) => ({ memberId, name: line(name), capacity: line(capacity) })),
    ),
  )
  sections.parties.contacts = numbered(
    "c",
    members.flatMap(({ memberId, contacts }) =>
      contacts.map(({ name, role, email, phone, language, purposes = [] }) => ({
        memberId,
        name: line(name),
        role: line(role),
        email: line(email),
        phone: line(phone),
        language,
        purposes: [...purposes],
      })),
    ),
  )
}

function fillServices({ sections }: Terms, { members, brief, proposal }: AgreementOpening): void {
  sections.services.outputs = numbered(
    "o",
    proposal.outputs.map(output => ({
      ...output,
      title: line(output.title),
      description: words(output.description),
      providedBy: proposal.memberId,
    })),
  )
  sections.services.sites = numbered(
    "w",
    brief.sites.map(site => ({ ...site, name: line(site.name), place: line(site.place) })),
  )
  const startsOn = proposal.startsOn ?? brief.startsOn
  const endsOn = proposal.endsOn ?? brief.endsOn
  sections.timeline.startsOn = startsOn
  sections.timeline.endsOn = endsOn
  sections.timeline.assumptions = words(proposal.assumptions)
  sections.timeline.milestones = numbered(
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
    sections.follow_up.words = words(followUp.words)
  }
}

function fillMoney({ sections }: Terms, { members, proposal }: AgreementOpening): void {
  const provider = members.find(({ memberId }) => memberId === proposal.memberId)
  const stances = provider?.fundingStances ?? []
  const { price } = sections
  if (proposal.price === null || proposal.price.totalMinor === 0) {
    const declined = stances.includes("no-company-money")
    price.stance = declined ? "no_company_money" : "unfunded"
    price.zeroReason = zeroReason(stances)
    return
  }
  const { currency, totalMinor } = proposal.price
  price.stance = stances.includes("costs-only") && !stances.includes("fee") ? "costs_only" : "paid"
  price.currency = currency
  price.totalMinor = totalMinor
  const company = members.find(({ side }) => side === "company")
  // Even shares keep a small organisation paid while it works; the last one carries what does not divide.
  const { milestones } = sections.timeline
  const share = Math.floor(totalMinor / Math.max(1, milestones.length))
  price.payments = milestones.map(({ id: milestoneId }, place) => ({
    id: `pay${place + 1}`,
    milestoneId,
    amountMinor: place === milestones.length - 1 ? totalMinor - share * place : share,
    trigger: "acceptance",
    dueDays: company?.paysWithinDays ?? null,
    payer: company?.memberId ?? null,
    payee: proposal.memberId,
  }))
}

function zeroReason(stances: readonly FundingStance[]): SectionValue<"price">["zeroReason"] {
  if (stances.includes("no-company-money")) return "funding_declined"
  if (stances.includes("third-party-funded") || stances.includes("pooled-fund")) return "paid_by_others"
  return stances.includes("unpaid-dialogue") ? "nothing_to_pay" : null
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
  sections.confidentiality.rules = numbered("k", [...stated, ...toJournalists]).slice(0, rowsMax)
  sections.publicity.positions = members.map(({ memberId, publicity }, place) => ({
    id: `u${place + 1}`,
    memberId,
    name: publicity?.name ?? null,
    logo: publicity?.logo ?? null,
    story: publicity?.story ?? null,
    conditions: "",
  }))
  const company = members.find(({ side }) => side === "company")
  sections.press.referTo = company?.memberId ?? null
  sections.press.contactId =
    sections.parties.contacts.find(
      ({ memberId, purposes }) => memberId === company?.memberId && purposes.includes("press"),
    )?.id ?? null
  sections.safeguarding.policiesOf = members.flatMap(({ memberId, hasChildPolicy }) => (hasChildPolicy ? memberId : []))
  if (members.some(({ memberId, hasChildPolicy }) => memberId === proposal.memberId && hasChildPolicy)) {
    sections.safeguarding.childPolicyApplies = true
  }
  sections.legal.notice = members.map(({ memberId }, place) => ({ id: `n${place + 1}`, memberId, days: null }))
}

function numbered<Row extends object>(prefix: string, rows: readonly Row[]): (Row & { id: string })[] {
  return rows.map((row, place) => ({ ...row, id: `${prefix}${place + 1}` }))
}

/** At most `max` code units, never half a character. */
const cut = (text: string, max: number) =>
  text.length <= max
    ? text
    : text
        .slice(0, max)
        .replace(/[\uD800-\uDBFF]$/, "")
        .trim()
const line = (text: string) => cut(tidyText(text), textCharactersMax)
const words = (text: string, max = proseCharactersMax) => cut(tidyProse(text), max)
