const accented: Record<string, string> = Object.fromEntries(
  [..."aàeéiíoóuúcçnñyýAÀEÉIÍOÓUÚCÇNÑ"].reduce<[string, string][]>((pairs, letter, index, all) => {
    if (index % 2 === 0) pairs.push([letter, all[index + 1] as string])
    return pairs
  }, []),
)

const rightToLeftMark = "\u200F"

/** English made strange: accented, a third longer and set from right to left, so that a bare string is seen at once. */
export function pseudo(sentence: string): string {
  const strange = sentence.replace(/[a-zA-Z]/g, letter => accented[letter] ?? letter)
  const filler = " ·".repeat(Math.ceil(sentence.length / 12))
  return `${rightToLeftMark}${strange}${filler}${rightToLeftMark}`
}
