/**
 * Typst declares one standard a file. Where both were checked, this adds what PDF/UA-1 asks for beside PDF/A: its number
 * in the metadata, described there as PDF/A demands of what it does not know, and the wish to show the title in the
 * window. The two objects stand last in the file as Typst writes it; where they do not, this throws rather than guess.
 */
export function declareAccessible(pdf: Buffer): Buffer {
  const text = pdf.toString("latin1")
  const tail = /(\d+) 0 obj\n<<[^>]*\/Type \/Metadata[\s\S]*?\nendobj\n\s*(\d+) 0 obj\n<<\s*\/Type \/Catalog/.exec(text)
  const table = text.lastIndexOf("\nxref\n") + 1
  if (!tail || table === 0) throw new Error("The end of the PDF is not as Typst 0.14 writes it")
  const [, metadataNumber = "", catalogNumber = ""] = tail
  const metadata = text.slice(tail.index, text.indexOf("endobj\n", tail.index) + 7)
  const catalogStart = text.indexOf(`\n${catalogNumber} 0 obj\n`, tail.index) + 1
  const catalog = text.slice(catalogStart, table)
  const declaredMetadata = withDeclaration(metadata)
  const titledCatalog = once(catalog, "/ViewerPreferences <<", "/ViewerPreferences <<\n    /DisplayDocTitle true")
  const between = text.slice(tail.index + metadata.length, catalogStart)
  const grown = declaredMetadata.length - metadata.length
  const end = text
    .slice(table)
    .replace(entry(catalogStart), entry(catalogStart + grown))
    .replace(`startxref\n${table}\n`, `startxref\n${table + grown + titledCatalog.length - catalog.length}\n`)
  const written = text.slice(0, tail.index) + declaredMetadata + between + titledCatalog + end
  if (!text.slice(table).includes(entry(catalogStart)) || !text.slice(table).includes(entry(tail.index)))
    throw new Error(`The objects ${metadataNumber} and ${catalogNumber} do not stand where the PDF says`)
  return Buffer.from(written, "latin1")
}

const entry = (offset: number) => `${String(offset).padStart(10, "0")} 00000 n`

const property = [
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>',
  "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>",
  "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>",
  '<rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category>',
  "<pdfaProperty:description>Part of PDF/UA</pdfaProperty:description><pdfaProperty:name>part</pdfaProperty:name>",
  "<pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>",
].join("")

function withDeclaration(metadata: string): string {
  const schemas = once(metadata, "<pdfaExtension:schemas><rdf:Bag>", `<pdfaExtension:schemas><rdf:Bag>${property}`)
  const named = once(schemas, " xmlns:pdfaid=", ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"  xmlns:pdfaid=')
  const declared = once(named, "<pdfaid:part>", "<pdfuaid:part>1</pdfuaid:part><pdfaid:part>")
  const length = Number(/\/Length (\d+)/.exec(metadata)?.[1])
  return once(declared, `/Length ${length}`, `/Length ${length + declared.length - metadata.length}`)
}

/** Replaces what must stand there exactly once. */
function once(text: string, found: string, put: string): string {
  if (text.split(found).length !== 2) throw new Error(`The PDF has not exactly one "${found}" where it must be`)
  return text.replace(found, () => put)
}
