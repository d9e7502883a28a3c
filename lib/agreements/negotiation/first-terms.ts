import type { ActingMember, MemberKind, Person } from "#lib/actor"
import type { AgreementKind } from "#lib/agreements/terms/field"
import { fitProse } from "#lib/agreements/terms/fit-text"
import { termsFromInvitation } from "#lib/agreements/terms/opening-invited"
import type { OpeningMember } from "#lib/agreements/terms/prefill"
import type { Terms } from "#lib/agreements/terms/schema"
import { defaultLocale, pseudoLocale } from "#lib/i18n/locales"
import { getPublishedProfile } from "#lib/members/queries/get-published-profile"
import { listRepresentatives } from "#lib/members/queries/list-representatives"

export type Side = { memberId: string; kind: MemberKind; name: string }

/** What is to be agreed on, and in which language of the portal it was asked. */
export type FirstWords = { kind: AgreementKind; title: string; words: string; locale: string }

/** The first text: what was asked, and what all sides publish of themselves. Only one's own people are named in it. */
export async function firstTerms(
  person: Person & { member: ActingMember },
  { kind, title, words, locale }: FirstWords,
  sides: readonly Side[],
): Promise<Terms> {
  const people = await listRepresentatives(person)
  const signatories = people.filter(({ isSignatory }) => isSignatory).map(({ name }) => name)
  return termsFromInvitation({
    ...{ kind, title, words },
    // The locale that only shows layouts is no language to write an agreement in.
    language: locale === pseudoLocale ? defaultLocale : locale,
    parties: await Promise.all(
      sides.map(side => openingParty(person, side, side.memberId === person.member.id ? signatories : [])),
    ),
  })
}

/** A text that still begins with these words. Who comes back and writes others begins another one: nothing typed is dropped. */
export function saying(words: string) {
  return { terms: { path: ["sections", "purpose", "sharedAim"], equals: fitProse(words) } }
}

async function openingParty(person: Person, { memberId, kind, name }: Side, signatories: string[]) {
  const published = await getPublishedProfile(person, memberId)
  const side: OpeningMember["side"] = kind === "corporate" ? "company" : "local_resource"
  const { profile = null, country = null } = published ?? {}
  return { side, party: { memberId, name, profile, country, signatories } }
}
