import type { CountryCode } from "#lib/countries"
import { countryNamed } from "#lib/members/sites/country-names"

/** Legal forms that say nothing wherever they stand in a name. */
const legalFormsAnywhere = new Set(
  (
    "co ltd ltda limited inc incorporated corp corporation llc llp plc pvt pte pty gmbh sarl srl sdn bhd " +
    "jsc tbk fze fzc fzco tnhh sti sirketi"
  ).split(" "),
)

/** Legal forms that may also be words or initials, and count only at the end of a name. */
const legalFormsAtEnd = new Set("company private sa sas spa ag kg bv nv as sl cv ud mfg cia san ve tic".split(" "))

/** The same at its beginning: PT and CV in Indonesia, M/s in South Asia, CÔNG TY in Viet Nam. */
const legalFormsAtStart = new Set(["pt", "cv", "ud", "ms", "cong", "ty"])

const chineseLegalForm = /(股份)?有限(责任)?公司$/u

/** Spellings of one word in addresses. The left side is what is kept. */
const addressWords: Readonly<Record<string, readonly string[]>> = {
  "": ["no", "number", "nos", "plot", "house"],
  avenue: ["ave", "av"],
  block: ["blk"],
  building: ["bldg", "bld"],
  district: ["dist", "distt"],
  floor: ["fl", "flr"],
  industrial: ["ind", "industry"],
  province: ["prov"],
  road: ["rd"],
  street: ["st", "str"],
  village: ["vill", "vil"],
}

const addressWordOf = new Map(
  Object.entries(addressWords).flatMap(([kept, spellings]) => spellings.map(spelling => [spelling, kept] as const)),
)

/**
 * A site's name for comparing: small letters without accents and punctuation, without legal forms ("Co., Ltd.",
 * "S.A. de C.V.", "Pvt.", "GmbH"). A name made of legal forms only is kept as it is.
 */
export function plainName(name: string): string {
  const words = wordsOf(name.replace(chineseLegalForm, ""))
  const joined = joinInitials(words)
    .join(" ")
    .replace(/\b(sapi|sa|s) de (rl de )?(cv)\b/g, " ")
    .replace(/\bs de rl\b/g, " ")
  const kept = joined.split(" ").filter(word => word !== "" && !legalFormsAnywhere.has(word))
  while (kept.length > 1 && legalFormsAtEnd.has(kept.at(-1) ?? "")) kept.pop()
  while (kept.length > 1 && legalFormsAtStart.has(kept[0] ?? "")) kept.shift()
  return (kept.length > 0 ? kept : words).join(" ")
}

/** An address for comparing: as a name, with usual abbreviations made one and the country at its end left out. */
export function plainAddress(address: string, country: CountryCode): string {
  const words = wordsOf(address)
    .map(word => addressWordOf.get(word) ?? word)
    .filter(word => word !== "")
  for (const length of [3, 2, 1]) {
    const ending = words.length > length ? countryNamed(words.slice(-length).join(" ")) : null
    if (ending === country) return words.slice(0, -length).join(" ")
  }
  return words.join(" ")
}

function wordsOf(text: string): string[] {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’`]/g, "")
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ")
    .filter(word => word !== "")
}

/** "s a de c v" -> "sa de cv": initials written apart are one word. */
function joinInitials(words: readonly string[]): string[] {
  const joined: string[] = []
  let initials = ""
  for (const word of [...words, ""]) {
    if (/^[a-z]$/.test(word)) {
      initials += word
      continue
    }
    if (initials !== "") joined.push(initials)
    initials = ""
    if (word !== "") joined.push(word)
  }
  return joined
}

/** The numbers of a plain name, Roman ones too: Unit 3 and Unit II are not one site, however alike their names. */
export function numbersIn(plain: string): string {
  return plain
    .split(" ")
    .filter(word => /^(\d+|i{2,3}|iv|vi{0,3}|ix|x)$/.test(word))
    .join(" ")
}
