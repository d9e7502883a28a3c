import { type Line, line } from "#lib/agreements/document/line"
import { type AgreedText, fingerprintGroups, type PartyName, partyName } from "#lib/agreements/document/sheet"
import type { EvidenceRecord } from "#lib/agreements/evidence/chain"
import { lineDigest } from "#lib/agreements/evidence/chain"
import { byKey } from "#lib/agreements/terms/say-field"
import { formatDay } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"

/** What was signed by whom, and the record of it. */
export type Completion = {
  signatures: {
    memberId: string
    userId: string
    /** The name of the account when the signature was asked for; what was typed is the signatory's own. */
    accountName: string
    typedName: string
    capacity: string
    signedAt: Date
    consentDigest: string
    /** How the record says that the person was known: "password". */
    method: string
  }[]
  /** Where it was signed by hand instead: the scan, whose hands, and who attested to it. */
  paper: PaperCompletion | null
  /** The lines of the record, from the first to the one that says that all had signed. */
  evidence: string[]
  /** SHA-256 of the PDF that lay there when signing began. */
  before: string
  operator: string
  /** Fingerprints (SHA-256) of the keys that sign the heads of records, and where they are published. */
  logKeys: readonly string[]
  keysAddress: string
  /** Where anybody may have a file or a fingerprint checked. */
  verifyAddress: string
}

export type PaperCompletion = {
  scanSha256: string
  /** Days are YYYY-MM-DD. */
  hands: { memberId: string; userId: string; name: string; signedOn: string; place: string }[]
  attestations: {
    memberId: string
    userId: string
    name: string
    capacity: string
    attestedAt: Date
    consentDigest: string
    method: string
  }[]
}

type Fact = { label: string; text: string }

/** Who signed, when, how they were known, and every line of the record up to then. */
export type CertificateSheet = {
  title: string
  lead: string
  signatures: { party: PartyName; name: Line; capacity: Line; facts: Fact[] }[]
  record: {
    title: string
    heads: string[]
    rows: string[][]
    head: { label: string; groups: string[]; explained: string }
  }
  nature: { title: string; paragraphs: string[] }
}

export function certificateSheet(text: AgreedText, completion: Completion): CertificateSheet {
  const { locale } = text
  const { paper } = completion
  const t = words(locale, "agreements")
  const before = spaced(completion.before)
  const day = text.inForceOn ? formatDay(locale, text.inForceOn) : ""
  return {
    title: t("document.certificate.title"),
    lead: t(paper ? "document.certificate.leadPaper" : "document.certificate.lead", {
      number: text.number,
      day,
      before,
    }),
    signatures: paper ? paperBlocks(text, paper) : signatureBlocks(text, completion),
    record: {
      title: t("document.certificate.record"),
      heads: [
        t("document.certificate.line"),
        t("document.certificate.moment"),
        t("document.certificate.event"),
        t("document.certificate.lineDigest"),
      ],
      rows: completion.evidence.map(written => recordRow(text, completion, written)),
      head: {
        label: t("document.certificate.head"),
        groups: fingerprintGroups(lineDigest(completion.evidence.at(-1) ?? "")),
        explained: t("document.certificate.headExplained"),
      },
    },
    nature: {
      title: t("document.certificate.nature"),
      paragraphs: [
        t(paper ? "document.certificate.naturePaper" : "document.certificate.natureSignature"),
        t("document.certificate.natureOperator", { operator: completion.operator }),
        t("document.certificate.natureSeal"),
        t("document.certificate.natureCheck", { address: completion.verifyAddress }),
        ...completion.logKeys.map(key =>
          t("document.certificate.natureKey", { key: spaced(key), address: completion.keysAddress }),
        ),
      ],
    },
  }
}

function signatureBlocks(text: AgreedText, { signatures }: Completion): CertificateSheet["signatures"] {
  const t = words(text.locale, "agreements")
  return signatures.map(signature => ({
    party: partyName(text, signature.memberId),
    name: line(signature.typedName),
    capacity: line(signature.capacity),
    facts: [
      { label: t("document.certificate.account"), text: signature.accountName },
      { label: t("document.certificate.signedAt"), text: exactMoment(signature.signedAt) },
      { label: t("document.certificate.method"), text: methodWords(text, signature.method) },
      { label: t("document.certificate.textSigned"), text: spaced(text.digest) },
      { label: t("document.certificate.consent"), text: spaced(signature.consentDigest) },
    ],
  }))
}

/** First the hands on the paper, then who attested to its scan: nobody of them is said to have signed electronically. */
function paperBlocks(text: AgreedText, { scanSha256, hands, attestations }: PaperCompletion) {
  const t = words(text.locale, "agreements")
  const scan = { label: t("document.certificate.scan"), text: spaced(scanSha256) }
  const textSigned = spaced(text.digest)
  return [
    ...hands.map(({ memberId, name, signedOn, place }) => ({
      party: partyName(text, memberId),
      name: line(name),
      capacity: line(t("document.certificate.byHand")),
      facts: [
        { label: t("document.certificate.handDay"), text: formatDay(text.locale, signedOn) },
        { label: t("document.certificate.handPlace"), text: place },
        { label: t("document.certificate.textSigned"), text: textSigned },
        scan,
      ],
    })),
    ...attestations.map(({ memberId, name, capacity, attestedAt, consentDigest, method }) => ({
      party: partyName(text, memberId),
      name: line(name),
      capacity: line(t("document.certificate.attested", { capacity })),
      facts: [
        { label: t("document.certificate.attestedAt"), text: exactMoment(attestedAt) },
        { label: t("document.certificate.method"), text: methodWords(text, method) },
        scan,
        { label: t("document.certificate.textAttested"), text: textSigned },
        { label: t("document.certificate.consentAttested"), text: spaced(consentDigest) },
      ],
    })),
  ]
}

const spaced = (digest: string) => fingerprintGroups(digest).join(" ")

/** To the second, in UTC and said so; the same in every language, to be held against the record. */
function exactMoment(moment: Date): string {
  return `${moment.toISOString().slice(0, 19).replace("T", " ")} UTC`
}

/** A way of being known that has no words yet stands as the record has it. */
function methodWords({ locale }: AgreedText, method: string): string {
  const t = byKey(locale, "agreements")
  const key = `document.methods.${method.replaceAll(/[^a-z]+/g, "_")}`
  return t.has(key) ? t(key) : method
}

function recordRow(text: AgreedText, { signatures, paper }: Completion, written: string): string[] {
  const record = JSON.parse(written) as EvidenceRecord
  const t = byKey(text.locale, "agreements")
  const event = t(`evidence.types.${record.type.replaceAll(".", "_")}`)
  const party = typeof record.orgRef === "string" ? partyName(text, record.orgRef).name.text : null
  const person = record.type === "delegated" ? record.deputyRef : record.signatoryRef
  const isTheirs = (one: { userId: string; memberId: string }) =>
    one.userId === person && one.memberId === record.orgRef
  const name =
    signatures.find(isTheirs)?.typedName ??
    paper?.hands.find(isTheirs)?.name ??
    paper?.attestations.find(isTheirs)?.name
  return [
    String(record.seq + 1),
    exactMoment(new Date(record.at)),
    [event, [name, party].filter(Boolean).join(", ")].filter(Boolean).join("\n"),
    spaced(lineDigest(written).slice(0, 16)),
  ]
}
