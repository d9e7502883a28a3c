/** Ranges of code points, both ends included. */
type Ranges = readonly (readonly [number, number])[]

/** The characters that a TrueType font has a glyph for, from its table `cmap` (OpenType 1.9, formats 4 and 12). */
export function charactersOf(font: Buffer): Ranges {
  const table = tableOf(font, "cmap")
  const places = Array.from({ length: table.readUInt16BE(2) }, (_, place) => table.readUInt32BE(4 + place * 8 + 4))
  const maps = places.map(place => table.subarray(place))
  return maps.flatMap(map => {
    const format = map.readUInt16BE(0)
    return format === 12 ? groupsOf(map) : format === 4 ? segmentsOf(map) : []
  })
}

function tableOf(font: Buffer, name: string): Buffer {
  for (let place = 12; place < 12 + font.readUInt16BE(4) * 16; place += 16) {
    if (font.toString("latin1", place, place + 4) !== name) continue
    const begin = font.readUInt32BE(place + 8)
    return font.subarray(begin, begin + font.readUInt32BE(place + 12))
  }
  throw new Error(`The font has no table "${name}"`)
}

function groupsOf(map: Buffer): [number, number][] {
  return Array.from({ length: map.readUInt32BE(12) }, (_, place) => {
    const group = 16 + place * 12
    return [map.readUInt32BE(group), map.readUInt32BE(group + 4)]
  })
}

/** Segments may name characters whose glyph is number 0, "missing": each character is looked up. */
function segmentsOf(map: Buffer): [number, number][] {
  const length = map.readUInt16BE(6)
  const found: [number, number][] = []
  for (let place = 0; place < length; place += 2) {
    const end = map.readUInt16BE(14 + place)
    const start = map.readUInt16BE(16 + length + place)
    const delta = map.readUInt16BE(16 + length * 2 + place)
    const rangePlace = 16 + length * 3 + place
    const offset = map.readUInt16BE(rangePlace)
    for (let code = start; code <= end && code < 0xffff; code++) {
      const written = offset === 0 ? code : map.readUInt16BE(rangePlace + offset + (code - start) * 2)
      const glyph = offset !== 0 && written === 0 ? 0 : (written + delta) & 0xffff
      if (glyph !== 0) found.push([code, code])
    }
  }
  return found
}

/** Line breaks and the joiners of Bengali, Hindi and Persian need no glyph of their own. */
const needsNoGlyph = new Set([0x0a, 0x200c, 0x200d, 0x200e, 0x200f])

/** What is never seen and only steers: variation selectors of pictures, and what the portal's forms refuse anyway. */
const steering =
  /(?!\n)[\p{Cc}\p{Cs}]|[\u00AD\u061C\u180E\u200B\u2028-\u202E\u2060-\u206F\uFEFF]|\p{Variation_Selector}/gu

/** A word that is longer than a column may be broken; a digest stays whole, to be found and copied. */
const longWord = /[\p{Script=Latin}\p{N}\p{P}\p{S}]{28}(?=[\p{Script=Latin}\p{N}\p{P}\p{S}])/gu
const isDigest = (text: string) => /^[0-9a-f]{64}$/.test(text)

/**
 * Text as it can be set with these characters: what no font has stands as its code, "[U+1000]", so that nothing signed
 * is silently missing on paper. `unshown` gathers the codes.
 */
export function legibleText(text: string, characters: ReadonlySet<number>, unshown: Set<string>): string {
  let legible = ""
  for (const character of text.toWellFormed().replace(steering, "")) {
    const code = character.codePointAt(0) ?? 0
    if (needsNoGlyph.has(code) || characters.has(code)) {
      legible += character
      continue
    }
    const named = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`
    unshown.add(named)
    legible += `[${named}]`
  }
  return isDigest(legible) ? legible : legible.replace(longWord, "$&\u200B")
}
