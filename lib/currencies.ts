/** ISO 4217 currencies whose minor unit is not a hundredth. */
const unusualDigits: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(" ").map(c => [c, 0]),
  ),
  ...Object.fromEntries("BHD IQD JOD KWD LYD OMR TND".split(" ").map(c => [c, 3])),
  CLF: 4,
  UYW: 4,
}

/**
 * Decimal places of a currency by ISO 4217; two while none was chosen. Not asked of Intl, which gives customary places
 * (none for PKR, LBP, MMK, IDR) that change with its version: the meaning of a signed amount may not.
 */
export function fractionDigits(currency: string | null): number {
  return currency === null ? 2 : (unusualDigits[currency] ?? 2)
}
