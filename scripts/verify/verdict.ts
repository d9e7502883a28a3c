import { canonical, digestOf, type Json } from "./canonical.ts"
import { Broken, hiddenValues, type Line, openCommitments, walk } from "./chain.ts"
import { noSignatories, signatoriesAfter } from "./deputies.ts"
import { type ExportFile, readExport } from "./export.ts"
import { type Paper, paperAfter } from "./paper.ts"
import { standardTextSentences } from "./standard-text.ts"

/** What a check came to. `sentences` are for people, one a line; `head` names the record as it stands in the file. */
export type Verdict = { ok: boolean; sentences: string[]; head: string | null }

type Signature = { orgRef: Json | undefined; sentence: string }

/**
 * Checks the text of an exported agreement: the digest of the terms, every line of the record and its place, every
 * signature's digest, and every revealed value. `keptHead` is the head that somebody kept elsewhere. Never throws on
 * what a file may hold.
 */
export function verify(text: string, keptHead?: string): Verdict {
  try {
    return checked(readExport(text), keptHead)
  } catch (fault) {
    if (fault instanceof RangeError) return refused("The file is nested deeper than any agreement.")
    if (fault instanceof Broken) return refused(fault.message)
    throw fault
  }
}

export function refused(sentence: string): Verdict {
  return { ok: false, sentences: [sentence, "The file does not prove what it says."], head: null }
}

function checked(file: ExportFile, keptHead: string | undefined): Verdict {
  if (digestOf(canonical(file.terms)) !== file.termsSha256)
    throw new Broken("The terms are not the ones whose digest stands in the file: terms or digest were changed.")
  const standard = standardTextSentences(file.terms)
  const { read, head } = walk(file.evidence, file.reference)
  if (keptHead !== undefined && keptHead !== head)
    throw new Broken(
      `The record ends in ${head} and not in the head that you kept: its end was cut, added to or written anew.`,
    )
  const opened = read.map((line, place) => openCommitments(line, file.reveal[place] ?? {}, place + 1))
  requireRecord(read, file.record)
  const { signatures, paper, inForceAt, voided, delegations } = signaturesOf(read, opened, file.termsSha256)
  const given = paper ? [...paper.hands, ...paper.attestations] : signatures
  if (inForceAt !== null && paper) {
    requireAllParties(file.terms, paper.hands, "has not signed by hand")
    requireAllParties(file.terms, paper.attestations, "has not attested to the scan")
  } else if (inForceAt !== null) requireAllParties(file.terms, signatures, "has not signed")
  const shown = opened.reduce((sum, values) => sum + values.size, 0)
  const hidden = read.reduce((sum, line, place) => sum + hiddenValues(line, opened[place] ?? new Map()), 0)
  return {
    ok: true,
    head,
    sentences: [
      `Agreement ${file.reference}.`,
      `The terms have the digest ${file.termsSha256}, and every ${paper ? "line" : "signature"} below was given to that digest.`,
      ...standard,
      ...(given.length === 0 ? ["Nobody has signed them yet."] : given.map(({ sentence }) => sentence)),
      ...(file.record === null ? [] : ["What was said on the way to them is in the file, as it was frozen with them."]),
      ...(delegations > 0 ? [`Signatories in whose place another person was asked to sign: ${delegations}.`] : []),
      ...(voided > 0 ? [`Signatures that were void before: ${voided}.`] : []),
      inForceAt === null ? "It is not in force by this record." : `It came into force on ${moment(inForceAt)}.`,
      `The record has ${read.length} lines. Each is unchanged and in its place. Its head is ${head}.`,
      `Personal values shown and proved: ${shown}. Withheld or erased: ${hidden}.`,
      keptHead === undefined
        ? "What this file alone cannot show: that its last lines were not cut off or written anew. Compare the head with one that somebody kept elsewhere."
        : "The head is the one that you kept, so nothing was cut off or written anew since.",
      ...(paper
        ? ["What no file can show: whose hand it was. The parties attest to it; the paper itself shows more."]
        : []),
      "What no file can show: who sat at the keyboard. The record says how each person proved who they were.",
    ],
  }
}

/** What was said on the way to the text is the one whose digest stands where the text was frozen, or is not there at all. */
function requireRecord(lines: readonly Line[], record: string | null): void {
  const digest = lines.findLast(line => line.type === "frozen")?.recordSha256
  if (digest === undefined && record === null) return
  if (record === null) throw new Broken("What was said on the way to the text was left out of the file.")
  if (digestOf(record) !== digest)
    throw new Broken("What was said on the way to the text is not what was frozen with it: it was changed.")
}

/** Which signatures stand: those after the last frozen text that was not made void. */
function signaturesOf(lines: readonly Line[], opened: readonly Map<string, string>[], digest: string) {
  let signatures: Signature[] = []
  let paper: Paper | null = null
  let frozen: Json | undefined
  let inForceAt: string | null = null
  let voided = 0
  let people = noSignatories
  for (const [place, line] of lines.entries()) {
    const wrong = (what: string) => new Broken(`Line ${place + 1} of the record ${what}.`)
    if (line.type === "frozen") frozen = line.termsSha256
    paper = paperAfter(line, opened[place] ?? new Map(), { frozen, paper, signatures: signatures.length }, wrong)
    people = signatoriesAfter(line, frozen, people, wrong)
    if (line.type === "signed") {
      if (frozen === undefined || line.termsSha256 !== frozen)
        throw wrong("is a signature on a text that was not frozen")
      signatures.push({ orgRef: line.orgRef, sentence: said(line, opened[place] ?? new Map()) })
    }
    if (line.type === "voided") {
      voided += signatures.length
      signatures = []
      frozen = undefined
    }
    if (line.type === "checkpoint") {
      if (line.termsSha256 !== digest) throw wrong("puts another text in force than the one in the file")
      inForceAt = line.at
    }
  }
  if (frozen !== digest) throw new Broken("The text that was frozen for signing is not the one in the file.")
  return { signatures, paper, inForceAt, voided, delegations: people.delegations }
}

function said(line: Line, values: ReadonlyMap<string, string>): string {
  const name = values.get("name") ?? `a person whose name is withheld or erased (${String(line.signatoryRef)})`
  const email = values.has("email") ? ` (${values.get("email")})` : ""
  const capacity = typeof line.capacity === "string" ? `, ${line.capacity},` : ""
  return `Signed by ${name}${email}${capacity} for ${String(line.orgRef)} on ${moment(line.at)}, after giving: ${String(line.authMethods)}.`
}

/** In force is what every party that the terms name has signed. */
function requireAllParties(terms: { [key: string]: Json }, signatures: readonly Signature[], lacks: string): void {
  const named = (terms as { sections?: { parties?: { parties?: { memberId?: Json }[] } } }).sections?.parties?.parties
  if (!Array.isArray(named) || named.length === 0) throw new Broken("The terms name no parties.")
  const missing = named.find(party => !signatures.some(({ orgRef }) => orgRef === party?.memberId))
  if (missing) throw new Broken(`The party ${String(missing.memberId)} ${lacks}, but the record says "in force".`)
}

/** 2027-01-11 09:30:05 UTC */
function moment(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`
}
