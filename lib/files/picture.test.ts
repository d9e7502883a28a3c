import sharp from "sharp"
import { describe, expect, test } from "vitest"
import { cleanPicture } from "#lib/files/picture"

const progressive = () =>
  sharp({ create: { width: 400, height: 300, channels: 3, background: "#94460f" } })
    .jpeg({ progressive: true })
    .toBuffer()

describe("a JPEG in several passes", () => {
  test("is taken as programs write it", async () => {
    expect(await cleanPicture(await progressive(), "jpeg")).toBeInstanceOf(Buffer)
  })

  test("is refused before it is decoded when passes fill five million bytes", async () => {
    const bytes = await progressive()
    const end = bytes.length - 2
    const pass = bytes.subarray(bytes.lastIndexOf(Buffer.from([0xff, 0xda])), end)
    const passes = Buffer.alloc(5_000_000, pass)
    const made = Buffer.concat([bytes.subarray(0, end), passes, bytes.subarray(end)])
    expect(await cleanPicture(made, "jpeg")).toBe("fileUnpacks")
  })

  test("may be called a JPEG wrongly: then it is no JPEG", async () => {
    expect(await cleanPicture(Buffer.from("no picture"), "jpeg")).toBe("fileNotItsType")
  })
})
