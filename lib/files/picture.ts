import sharp from "sharp"

const pixelsMax = 25_000_000

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
