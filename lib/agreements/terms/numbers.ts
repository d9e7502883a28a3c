/** An amount is read and written with the places of its currency; who does so finds both here. */

/** The digits people type: ASCII, Arabic-Indic, Persian, Devanagari, Bengali. Each block begins with its zero. */
const zeros = [0x30, 0x660, 0x6f0, 0x966, 0x9e6]

/** The same text with all digits in ASCII; everything else stays. */
export function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF]/g, digit => {
    const code = digit.charCodeAt(0)
    const zero = zeros.findLast(start => start <= code) ?? 0x30
    return String(code - zero)
  })
}

export type NumberProblem = "notANumber" | "notWhole" | "numberTooLarge"
export type AmountProblem = "notAnAmount" | "amountTooPrecise" | "numberTooLarge"

/** Groups of three, or the South Asian groups of two before the last three, always with the same separator. */
const grouped = /^(?:\d{1,3}([,.])\d{3}(?:\1\d{3})*|\d{1,2}(?:,\d{2})+,\d{3})$/

/** Plain digits of a whole number with or without separators of thousands, or null. */
function wholeDigits(text: string): string | null {
  if (/^\d+$/.test(text)) return text
  return grouped.test(text) ? text.replace(/[,.]/g, "") : null
}

/** Digits in ASCII; spaces and apostrophes, which can only part thousands, gone; Arabic separators as Latin ones. */
function normalised(text: string): string {
  return asciiDigits(text)
    .replace(/[\u200E\u200F]/g, "")
    .replace(/(?<=\d)[\s\u00A0\u202F'\u2019\u066C](?=\d)/g, "")
    .trim()
}

/** A whole number of zero or more, as people write it in English, Arabic, Bengali, Hindi or French. */
export function readWholeNumber(text: string): { number: number } | { problem: NumberProblem } {
  const plain = normalised(text)
  const digits = wholeDigits(plain)
  if (digits === null) return { problem: /^\d+[.,\u066B]\d+$/.test(plain) ? "notWhole" : "notANumber" }
  const number = Number(digits)
  return Number.isSafeInteger(number) ? { number } : { problem: "numberTooLarge" }
}

/**
 * An amount in minor units. `fractionDigits` is that of the currency: 2 for EUR, 0 for JPY, 3 for JOD.
 * Three digits after a single point or comma are thousands, as nobody writes thousandths of a cent; where the currency has
 * three fraction digits, a point is the decimal mark and a comma parts thousands.
 */
export function readAmount(text: string, fractionDigits: number): { minor: number } | { problem: AmountProblem } {
  const plain = normalised(text)
  const parts = splitAmount(plain, fractionDigits)
  if (parts === null) return { problem: "notAnAmount" }
  if (parts.fraction.length > fractionDigits) return { problem: "amountTooPrecise" }
  const minor = Number(parts.whole + parts.fraction.padEnd(fractionDigits, "0"))
  return Number.isSafeInteger(minor) ? { minor } : { problem: "numberTooLarge" }
}

function splitAmount(plain: string, fractionDigits: number): { whole: string; fraction: string } | null {
  const decimalPoint = fractionDigits === 3 ? /^(.*)[.\u066B](\d{1,3})$/ : /^(.*)\u066B(\d+)$/
  const marked = decimalPoint.exec(plain)
  if (!marked) {
    const whole = wholeDigits(plain)
    if (whole !== null) return { whole, fraction: "" }
  }
  const decimal = marked ?? /^(.*)[.,](\d+)$/.exec(plain)
  if (!decimal) return null
  const whole = wholeDigits(decimal[1] ?? "")
  return whole === null ? null : { whole, fraction: decimal[2] ?? "" }
}

/** Minor units as a form shows them again: "1250.50", without separators. */
export function writeAmount(minor: number, digits: number): string {
  if (digits === 0) return String(minor)
  const padded = String(minor).padStart(digits + 1, "0")
  return `${padded.slice(0, -digits)}.${padded.slice(-digits)}`
}
