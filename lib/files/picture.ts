import sharp from "sharp"

const pixelsMax = 25_000_000
/** Programs write a progressive JPEG in about ten passes. Each goes over all its pixels, however few bytes it takes. */
const scansMax = 200
const startOfScan = Buffer.from([0xff, 0xda])

// GHSA-2xp9-vwfh-vxw4 came through a decoder that nobody needed: only these three may look at foreign bytes.
sharp.block({ operation: ["VipsForeignLoad"] })
sharp.unblock({
  operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer"],
})
sharp.cache(false)

export type PictureFormat = "png" | "jpeg" | "webp"

/**
 * A picture decoded and written anew, turned as its camera said, without place, device or anything else hidden in it.
 * A code of the form messages where it is none, or too large to look at.
 */
export async function cleanPicture(bytes: Buffer, format: PictureFormat): Promise<Buffer | string> {
  if (format === "jpeg" && hasTooManyScans(bytes)) return "fileUnpacks"
  try {
    const { format: found, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (found !== format) return "fileNotItsType"
    if (width * height > pixelsMax) return "filePixels"
    return await sharp(bytes, { limitInputPixels: pixelsMax, failOn: "error" })
      .autoOrient()
      .toFormat(format, { quality: 88 })
      .toBuffer()
  } catch {
    // The library tells its many reasons in sentences only; for the person they all mean the same.
    return "fileNotItsType"
  }
}

/** In a JPEG's packed pixels a byte 0xff is followed by zero (ITU-T T.81, B.1.1.5), so they are never taken for a start. */
function hasTooManyScans(bytes: Buffer): boolean {
  let scans = 0
  for (let at = bytes.indexOf(startOfScan); at >= 0 && scans <= scansMax; at = bytes.indexOf(startOfScan, at + 2))
    scans += 1
  return scans > scansMax
}
