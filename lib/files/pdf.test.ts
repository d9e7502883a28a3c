import { deflateSync } from "node:zlib"
import { describe, expect, test } from "vitest"
import { pdfProblem } from "#lib/files/pdf"

const size = 5_000_000

const aPdf = (...parts: (string | Buffer)[]) =>
  Buffer.concat([
    Buffer.from("%PDF-1.7\n"),
    ...parts.map(part => (typeof part === "string" ? Buffer.from(part, "latin1") : part)),
    Buffer.from("\n%%EOF\n"),
  ])

/** The part again and again until it fills five million bytes. */
const many = (part: string) => part.repeat(Math.floor(size / part.length))

const packed = (content: string | Buffer) => deflateSync(Buffer.from(content)).toString("latin1")
const stream = (dictionary: string, content: string) => `1 0 obj<<${dictionary}>>stream\n${content}\nendstream endobj\n`

const script = "1 0 <</S/JavaScript>>"
const objects = "/Type/ObjStm/Filter/FlateDecode"

/** A block of deflate that stores these bytes as they are (RFC 1951, 3.2.4), so that a start can stand in a stream. */
const stored = (content: string) => String.fromCharCode(0, content.length, 0, 255 - content.length, 255).concat(content)
const emptyBlock = stored("")
const zlibHead = "x\x9c"

describe("a PDF of five million bytes that was written to keep us busy", () => {
  test.each([
    ["many starts of streams and one end", `${many("stream\n")}endstream`],
    ["many starts of streams and no end", many("stream\n")],
    ["many starts with a false name of objects before", `/ObjStm endobj ${many("stream\n")}endstream`],
    ["many ends of streams", many("endstream\n")],
    ["many objects", many("1 0 obj<<>>endobj\n")],
    ["many opened objects", many("1 0 obj ")],
    ["many slashes", many("/")],
    ["many names cut before their last letter", many("/JavaScrip/Launc/EmbeddedFil/#4aavaScrip")],
    ["one name of many escaped letters", `/${many("#4a")}`],
    ["many number signs", many("#")],
    ["lists nested deep", many("[")],
    ["dictionaries nested deep", many("<</A")],
    ["one line", many("a")],
    ["an opening far from its page", `/OpenAction${many(" ")}[`],
    ["many openings at a page", many("/OpenAction [")],
  ])("is accepted if it is harmless: %s", (_, body) => {
    expect(pdfProblem(aPdf(body))).toBeNull()
  })

  test.each([
    ["an opening far from what it opens", `/OpenAction${many(" ")}2 0 R`, "fileActiveContent"],
    ["a stream of objects under many starts", `/ObjStm ${many("stream\n")}endstream`, "fileActiveContent"],
    ["many starts of damaged zlib", `${many(`stream\n${zlibHead}`)}endstream`, "fileUnpacks"],
    ["many streams of nothing", many(stream("", packed(""))), "fileUnpacks"],
    [
      "streams within streams, each unpacking the rest",
      `stream\n${zlibHead}${many(stored(`stream\n${zlibHead}`))}endstream`,
      "fileUnpacks",
    ],
    [
      "streams within streams that unpack nothing",
      `stream\n${zlibHead}${stored(`stream\n${zlibHead}`).repeat(1_000)}${many(emptyBlock)}endstream`,
      "fileUnpacks",
    ],
    ["one stream that unpacks without end", stream("", packed(Buffer.alloc(120_000_000))), "fileUnpacks"],
    [
      "many streams that unpack to much and are damaged at their end",
      stream("", packed(Buffer.alloc(20_000_000)).slice(0, -8)).repeat(200),
      "fileUnpacks",
    ],
  ])("is refused where its work or its content is too much: %s", (_, body, code) => {
    expect(pdfProblem(aPdf(body))).toBe(code)
  })

  test("is searched to its last stream", () => {
    expect(pdfProblem(aPdf(many("stream\n"), stream(objects, packed(script))))).toBe("fileActiveContent")
  })
})

describe("a PDF's streams", () => {
  test("are accepted when they hold nothing active, however they are packed", () => {
    const page = stream("/Filter/FlateDecode", packed("BT (Hello) Tj ET"))
    expect(pdfProblem(aPdf(page.repeat(2_000)))).toBeNull()
    expect(pdfProblem(aPdf(stream("/Filter/DCTDecode", "\xff\xd8\xff\xe0")))).toBeNull()
    expect(pdfProblem(aPdf(stream(objects, packed("1 0 <</Type/Catalog>>")), page))).toBeNull()
    expect(pdfProblem(aPdf(stream("/Filter/FlateDecode", packed(Buffer.alloc(90_000_000)))))).toBeNull()
  })

  test("are searched behind a false start in a string", () => {
    expect(pdfProblem(aPdf("1 0 obj(stream\n)endobj ", stream(objects, packed(script))))).toBe("fileActiveContent")
    expect(pdfProblem(aPdf(`1 0 obj(stream\n${zlibHead})endobj `, stream(objects, packed(script))))).toBe(
      "fileActiveContent",
    )
  })

  test("are searched when the word that ends them is missing", () => {
    expect(pdfProblem(aPdf(`1 0 obj<<${objects}>>stream\n${packed(script)}`))).toBe("fileActiveContent")
  })

  test("must be readable when they hold objects, however far their dictionary reaches or its name is spelled", () => {
    const unreadable = stream(`/Type/#4fbj#53tm/Padding(${" ".repeat(5_000)})`, "abc")
    expect(pdfProblem(aPdf(unreadable))).toBe("fileActiveContent")
    expect(pdfProblem(aPdf(stream(objects, packed(script).slice(0, -6))))).toBe("fileActiveContent")
  })
})

describe("a name that acts", () => {
  test.each(["/JavaScript", "/J#61vaScript", "/#4Aava#53cript", "/#4aavaScript", "/#4caunch", "/OpenAction 2 0 R"])(
    "is found as %s, in the open and packed",
    name => {
      expect(pdfProblem(aPdf(`1 0 obj<<${name}>>endobj`))).toBe("fileActiveContent")
      expect(pdfProblem(aPdf(stream(objects, packed(`1 0 <<${name}>>`))))).toBe("fileActiveContent")
    },
  )

  test.each(["/JavaScriptless", "/Launcher", "/OpenAction [3 0 R /Fit]", "/javascript"])("is not seen in %s", name => {
    expect(pdfProblem(aPdf(`1 0 obj<<${name}>>endobj`))).toBeNull()
  })
})
