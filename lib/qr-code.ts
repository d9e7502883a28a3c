import { encode } from "uqr"

/** The quiet zone that scanners ask for, in modules (ISO/IEC 18004). */
const border = 4

/** A text as a square that a camera reads: its side in modules, and its dark modules, each as a piece of an SVG path. */
export function qrCode(text: string): { size: number; dots: string[] } {
  const { data: rows, size } = encode(text, { border, ecc: "M" })
  const dots = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { size, dots }
}
