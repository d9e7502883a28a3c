/** Crockford's base 32: digits and capitals without I, L, O and U, which are read for one another. */
const symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/** Country (2 letters), year (4), day of the year (3), five random symbols, and the check symbol. */
const form = /^[A-Z]{2}\d{4}\d{3}[0-9A-HJKMNP-TV-Z]{6}$/

/**
 * The OS ID of an employment site (Open Supply Hub) in its plain form, or null where it is none: wrong form, a day
 * that no year has, or a check symbol that does not fit. Hyphens, spaces and small letters are accepted.
 * The check symbol is the sum of the two letters' character codes and the other symbols' values, modulo 32, as Open
 * Supply Hub computes it when it gives out an id.
 */
export function readOsId(text: string): string | null {
  const id = text.replace(/[\s-]/g, "").toUpperCase()
  if (!form.test(id)) return null
  const day = Number(id.slice(6, 9))
  if (day < 1 || day > 366) return null
  return checkSymbol(id.slice(0, -1)) === id.at(-1) ? id : null
}

function checkSymbol(body: string): string | undefined {
  const country = body.charCodeAt(0) + body.charCodeAt(1)
  const rest = [...body.slice(2)].reduce((sum, symbol) => sum + symbols.indexOf(symbol), 0)
  return symbols[(country + rest) % symbols.length]
}
