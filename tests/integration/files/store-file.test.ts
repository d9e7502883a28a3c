import { rmSync, writeFileSync } from "node:fs"
import { deflateSync } from "node:zlib"
import sharp from "sharp"
import { beforeEach, describe, expect, test } from "vitest"
import { asActor, asSystem } from "#lib/db/door"
import { filesFolder } from "#lib/files/disk"
import { openFile } from "#lib/files/open-file"
import { storeFile } from "#lib/files/store-file"
import { sweepFiles } from "#lib/files/sweep-files"
import { uploadedFile } from "#lib/files/uploads"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"
import { aZip } from "./a-zip.ts"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  rmSync(filesFolder(), { recursive: true, force: true })
  world = await makeWorld()
})

type Content = string | Buffer

const aFile = (name: string, content: Content) =>
  new File([typeof content === "string" ? content : new Uint8Array(content)], name)

function store(name: string, content: Content, partnershipId: string | null = null): Promise<{ fileId: string }> {
  const { ruma } = world.people
  const memberId = world.members["shishu-odhikar-kendra"]
  return asActor(ruma, tx => storeFile(tx, ruma, { file: aFile(name, content), memberId, partnershipId }))
}

const refusedBecause = (code: string) => ({ code: "common.invalid_input", problems: { file: { code } } })

const picture = () => sharp({ create: { width: 40, height: 30, channels: 3, background: "#94460f" } })

const aPdf = (body: Content) =>
  Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.from(body), Buffer.from("\ntrailer<</Root 1 0 R>>\n%%EOF\n")])

const word = [
  { name: "[Content_Types].xml", content: "<Types/>" },
  { name: "word/document.xml", content: "<w:document/>" },
]

async function read(fileId: string): Promise<Buffer> {
  const opened = await openFile(world.people.ruma, fileId)
  if (!opened) throw new Error("The file cannot be seen")
  return Buffer.concat(await opened.content.toArray())
}

describe("an uploaded file", () => {
  test("of each kind that we take is kept and given back under its name", async () => {
    const pictures = { "a.png": picture().png(), "a.jpg": picture().jpeg(), "a.webp": picture().webp() }
    for (const [name, made] of Object.entries(pictures)) expect(await store(name, await made.toBuffer())).toBeTruthy()
    const { fileId } = await store("Bericht über Löhne.pdf", aPdf("1 0 obj<</Type/Catalog>>endobj"))
    expect(await store("list.csv", "Név;Ország\nA;B")).toBeTruthy()
    expect(await store("terms.docx", aZip(word))).toBeTruthy()
    expect(await store("plan.xlsx", aZip([{ name: "xl/workbook.xml", content: "<workbook/>" }]))).toBeTruthy()
    expect(await store("text.odt", aZip([{ name: "content.xml", content: "<office/>" }]))).toBeTruthy()
    expect(await openFile(world.people.ruma, fileId)).toMatchObject({
      name: "Bericht über Löhne.pdf",
      mediaType: "application/pdf",
    })
  })

  test("loses what a camera hides in a picture", async () => {
    const canary = "taken by Salma at 23.81N 90.41E"
    const original = await picture()
      .jpeg()
      .withExif({ IFD0: { Artist: canary } })
      .toBuffer()
    expect(original.includes(canary)).toBe(true)
    const { fileId } = await store("photo.jpg", original)
    expect((await read(fileId)).includes(canary)).toBe(false)
  })

  test("keeps no folder and no hidden sign of its name", async () => {
    const { fileId } = await store("../../etc/pass\u202ewd\r\n.txt", "plain")
    expect((await openFile(world.people.ruma, fileId))?.name).toBe("passwd.txt")
  })

  test("is refused by the form's shape when it is missing, too large or of an unknown kind", () => {
    const problem = (file: unknown) => uploadedFile.safeParse(file).error?.issues.map(({ message }) => message)
    expect(problem("")).toEqual(["fileRequired"])
    expect(problem(aFile("a.pdf", ""))).toEqual(["fileRequired"])
    expect(problem(aFile("a.svg", "<svg/>"))).toEqual(["fileType"])
    expect(problem(aFile("a.pdf", Buffer.alloc(10_000_001)))).toEqual(["fileTooLarge"])
  })

  test("is refused when its content is not what its name says", async () => {
    const gif = Buffer.from("GIF89a/*............*/=1;alert(1)")
    const liars: [string, Content][] = [
      ["polyglot.png", gif],
      ["script.jpg", "<svg onload='alert(1)'/>"],
      ["program.png", Buffer.from("MZ\u0000\u0001program")],
      ["really-a-jpeg.png", await picture().jpeg().toBuffer()],
      ["picture.webp", await picture().avif().toBuffer()],
      ["fake.pdf", "<html>%PDF-1.7</html>"],
      ["cut.pdf", "%PDF-1.7\n1 0 obj"],
      ["program.txt", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1])],
      ["book.docx", aZip([{ name: "xl/workbook.xml", content: "" }])],
      ["short.docx", "PK"],
    ]
    for (const [name, content] of liars)
      await expect(store(name, content), name).rejects.toMatchObject(refusedBecause("fileNotItsType"))
  })

  test("is refused when it could act by itself", async () => {
    const script = "1 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj"
    const packed = deflateSync(Buffer.from("1 0 <</S/Launch/F(cmd.exe)>>"))
    const inStream = Buffer.concat([
      Buffer.from("2 0 obj<</Type/ObjStm/Filter/FlateDecode>>stream\n"),
      packed,
      Buffer.from("\nendstream endobj"),
    ])
    const unreadable = "2 0 obj<</Type/ObjStm/Filter/LZWDecode>>stream\nabc\nendstream endobj"
    const active: [string, Content][] = [
      ["script.pdf", aPdf(script)],
      ["escaped.pdf", aPdf(script.replace("/JavaScript", "/J#61vaScript"))],
      ["opens.pdf", aPdf("1 0 obj<</OpenAction 2 0 R>>endobj")],
      ["carries.pdf", aPdf("1 0 obj<</Names<</EmbeddedFiles 3 0 R>>>>endobj")],
      ["packed.pdf", aPdf(inStream)],
      ["unreadable.pdf", aPdf(unreadable)],
      ["macro.docx", aZip([...word, { name: "word/vbaProject.bin", content: "Sub AutoOpen()" }])],
    ]
    for (const [name, content] of active)
      await expect(store(name, content), name).rejects.toMatchObject(refusedBecause("fileActiveContent"))
    const atPage = aPdf("1 0 obj<</OpenAction [3 0 R /Fit]>>endobj")
    expect(await store("opens at a page.pdf", atPage)).toBeTruthy()
  })

  test("is refused when it unpacks to far more than it is, or cannot be looked into", async () => {
    const bomb = aZip([{ name: "word/document.xml", content: Buffer.alloc(120_000_000) }])
    await expect(store("bomb.docx", bomb)).rejects.toMatchObject(refusedBecause("fileUnpacks"))
    const locked = aPdf("1 0 obj<</Encrypt 4 0 R>>endobj")
    await expect(store("locked.pdf", locked)).rejects.toMatchObject(refusedBecause("fileLocked"))
    const flood = await sharp({ create: { width: 6_000, height: 6_000, channels: 3, background: "#fff" } })
      .png()
      .toBuffer()
    await expect(store("flood.png", flood)).rejects.toMatchObject(refusedBecause("filePixels"))
  })
})

describe("a stored file", () => {
  test("is open to its member and to nobody else", async () => {
    const { fileId } = await store("note.txt", "for us")
    expect(await openFile(world.people.tanvir, fileId)).not.toBeNull()
    const { ingrid, nazma, mira, noor } = world.people
    for (const stranger of [ingrid, nazma, mira, noor, world.visitor])
      expect(await openFile(stranger, fileId)).toBeNull()
    expect(await openFile(world.people.ruma, "no-id")).toBeNull()
  })

  test("of a partnership is open to its parties and to no other company", async () => {
    const partyIds = [world.members["shishu-odhikar-kendra"], world.members["nordvik-apparel"]]
    const { id } = await asSystem("tests", tx =>
      tx.partnership.create({
        data: { partyIds, openedAt: new Date() },
        select: { id: true },
      }),
    )
    const { fileId } = await store("report.txt", "findings", id)
    expect(await openFile(world.people.ingrid, fileId)).not.toBeNull()
    expect(await openFile(world.people.harriet, fileId)).toBeNull()
  })

  test("cannot be put into another member's name", async () => {
    const { ingrid } = world.people
    const memberId = world.members["shishu-odhikar-kendra"]
    const stored = asActor(ingrid, tx =>
      storeFile(tx, ingrid, { file: aFile("a.txt", "a"), memberId, partnershipId: null }),
    )
    await expect(stored).rejects.toThrow(/row-level security/)
  })

  test("leaves no bytes behind for long when its transaction was rolled back", async () => {
    const { ruma } = world.people
    const memberId = world.members["shishu-odhikar-kendra"]
    const kept = await store("kept.txt", "kept")
    const lost = asActor(ruma, async tx => {
      await storeFile(tx, ruma, { file: aFile("lost.txt", "lost"), memberId, partnershipId: null })
      throw new Error("something later failed")
    })
    await expect(lost).rejects.toThrow("something later failed")
    expect(await sweepFiles()).toBe(0) // younger than a day: its transaction might still be running
    await tomorrow(async () => expect(await sweepFiles()).toBe(1))
    expect((await read(kept.fileId)).toString()).toBe("kept")
  })
})

async function tomorrow(work: () => Promise<void>): Promise<void> {
  const clock = process.env.TEST_CLOCK as string
  writeFileSync(clock, String(25 * 3_600_000))
  try {
    await work()
  } finally {
    rmSync(clock)
  }
}
