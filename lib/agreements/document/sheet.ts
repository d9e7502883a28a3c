import type { MemberKind } from "#lib/actor"
import type { CertificateSheet } from "#lib/agreements/document/certificate"
import { type Clause, clausesOf, type Ink, standardClauses } from "#lib/agreements/document/clauses"
import { type Line, line } from "#lib/agreements/document/line"
import { mandatorySections } from "#lib/agreements/terms/complete"
import { sectionKeys } from "#lib/agreements/terms/fields"
import { type Speaker, sayMember } from "#lib/agreements/terms/say-field"
import { sayLanguages } from "#lib/agreements/terms/say-languages"
import { isLeftToStandardText, sayStandardText } from "#lib/agreements/terms/say-standard-text"
import type { Terms } from "#lib/agreements/terms/schema"
import { titlesBeside } from "#lib/agreements/terms/titles"
import { formatDay } from "#lib/i18n/format"
import { direction, formattingLocale, type Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { qrCode } from "#lib/qr-code"

/** A text that all parties agreed on, as the document needs to know it. */
export type AgreedText = {
  locale: Locale
  reference: string
  /** Number of the revision. */
  number: number
  digest: string
  terms: Terms
  /** In their order in the partnership. */
  parties: { memberId: string; name: string; kind: MemberKind }[]
  /** The day from which it holds; null while it waits for signatures. */
  inForceOn: string | null
}

export type PartyName = { name: Line; kind: string; ink: Ink }

/** One document, all in words: the template sets it and decides nothing. */
export type Sheet = {
  language: string
  rtl: boolean
  network: string
  title: Line
  /** The title in other languages. */
  titles: (Line & { language: string })[]
  kind: string
  between: string
  and: string
  parties: PartyName[]
  version: string
  writtenIn: string
  fingerprint: {
    label: string
    groups: string[]
    explained: string
    attached: string
    /** The address at which it can be checked, for a camera, and in words for whoever cannot see it. */
    square: { size: number; dots: string[]; words: string; shown: string } | null
  }
  sections: Section[]
  certificate: CertificateSheet | null
  /** `#1` and `#2` stand in for the number of a page and of all pages, which only the finished pages know. */
  foot: { text: string; digest: string; page: string }
  unshown: string
}

type Section = {
  title: string
  clauses: Clause[]
  silent: string | null
  carveOuts: { heading: string; paragraphs: string[] } | null
}

export function speakerOf({ locale, terms, parties }: AgreedText): Speaker {
  return { locale, terms, names: Object.fromEntries(parties.map(party => [party.memberId, party.name])) }
}

export function partyName(text: AgreedText, memberId: string): PartyName {
  const kind = text.parties.find(party => party.memberId === memberId)?.kind ?? "local_resource"
  return {
    name: line(sayMember(speakerOf(text), memberId)),
    kind: words(text.locale, "common")(`sides.${kind}`),
    ink: kind === "corporate" ? "company" : "local",
  }
}

/** A digest in eight groups, so that two people can read it to each other. */
export const fingerprintGroups = (digest: string): string[] => digest.match(/.{1,8}/g) ?? []

/**
 * The sheet of an agreed text; with a certificate once all have signed. `checkAddress` is where whoever holds the paper can
 * check its fingerprint.
 */
export function agreementSheet(
  text: AgreedText,
  certificate: CertificateSheet | null,
  checkAddress: string | null = null,
): Sheet {
  const { locale, reference, number, digest, terms } = text
  const t = words(locale, "agreements")
  return {
    language: formattingLocale(locale).split("-")[0] ?? "en",
    rtl: direction(locale) === "rtl",
    network: words(locale, "common")("network"),
    title: line(terms.title),
    titles: [...titlesBeside(terms)].map(([language, title]) => ({ ...line(title), language })),
    kind: t("kindAndReference", { kind: words(locale, "terms")(`kind.${terms.kind}`), reference }),
    between: t("text.between"),
    and: t("text.and"),
    parties: text.parties.map(party => partyName(text, party.memberId)),
    version: text.inForceOn
      ? t("text.inForce", { number, day: formatDay(locale, text.inForceOn) })
      : t("text.signing", { number }),
    writtenIn: sayLanguages(speakerOf(text)),
    fingerprint: {
      label: t("text.fingerprint"),
      groups: fingerprintGroups(digest),
      explained: t("text.fingerprintExplained"),
      attached: t("document.attached"),
      square: checkAddress
        ? {
            ...qrCode(checkAddress),
            words: t("document.square", { address: checkAddress }),
            shown: t("document.squareShown"),
          }
        : null,
    },
    sections: [
      ...sectionKeys.flatMap((section, index): Section[] => {
        const clauses = clausesOf(speakerOf(text), section, index + 1)
        const isOptional =
          !mandatorySections[terms.kind].includes(section) || isLeftToStandardText(speakerOf(text), section)
        if (clauses.length === 0 && isOptional) return []
        const title = words(locale, "terms")(`section.${section}.title`)
        return [
          {
            title: t("sectionTitle", { number: index + 1, title }),
            clauses,
            silent: clauses.length === 0 ? t("text.silent") : null,
            carveOuts: section === "confidentiality" ? carveOuts(locale) : null,
          },
        ]
      }),
      ...standardSection(speakerOf(text)),
    ],
    certificate,
    foot: {
      text: t("text.foot", { network: words(locale, "common")("network"), reference, number }),
      digest,
      page: t("document.page", { page: "#1", pages: "#2" }),
    },
    unshown: t("document.unshown"),
  }
}

/** The standard text, where it was taken, behind the cover page. */
function standardSection(speaker: Speaker): Section[] {
  const standard = sayStandardText(speaker)
  if (!standard) return []
  return [{ title: standard.heading, clauses: standardClauses(speaker, standard), silent: null, carveOuts: null }]
}

function carveOuts(locale: Locale): { heading: string; paragraphs: string[] } {
  const t = words(locale, "confidentiality")
  return {
    heading: t("carveOuts.heading"),
    paragraphs: (["danger", "law", "limits"] as const).map(key => t(`carveOuts.${key}`)),
  }
}
