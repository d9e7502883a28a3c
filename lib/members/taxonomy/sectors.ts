/**
 * International Standard Industrial Classification of All Economic Activities, Revision 5 (UN Statistics Division):
 * 22 sections, 87 divisions. Stored beside every code, because Revision 4 gives other meanings to sections J to U
 * and to divisions from 58 on.
 */
export const sectorRevision = "ISIC Rev. 5"

const divisionsBySection = {
  A: ["01", "02", "03"],
  B: ["05", "06", "07", "08", "09"],
  C: [
    "10",
    "11",
    "12",
    "13",
    "14",
    "15",
    "16",
    "17",
    "18",
    "19",
    "20",
    "21",
    "22",
    "23",
    "24",
    "25",
    "26",
    "27",
    "28",
    "29",
    "30",
    "31",
    "32",
    "33",
  ],
  D: ["35"],
  E: ["36", "37", "38", "39"],
  F: ["41", "42", "43"],
  G: ["46", "47"],
  H: ["49", "50", "51", "52", "53"],
  I: ["55", "56"],
  J: ["58", "59", "60"],
  K: ["61", "62", "63"],
  L: ["64", "65", "66"],
  M: ["68"],
  N: ["69", "70", "71", "72", "73", "74", "75"],
  O: ["77", "78", "79", "80", "81", "82"],
  P: ["84"],
  Q: ["85"],
  R: ["86", "87", "88"],
  S: ["90", "91", "92", "93"],
  T: ["94", "95", "96"],
  U: ["97", "98"],
  V: ["99"],
} as const

/** Commodities and trades that people name when they mean a division. Not part of ISIC. */
const commoditiesByDivision = {
  "01": [
    "cocoa",
    "coffee",
    "cotton",
    "tea",
    "sugar",
    "palm-oil",
    "tobacco-leaf",
    "vanilla",
    "hazelnut",
    "fruit-vegetables",
    "flowers",
    "rice",
    "rubber",
    "shrimp-feed-crops",
  ],
  "07": ["gold", "cobalt", "tin", "tantalum", "tungsten"],
  "08": ["mica", "stone", "sand", "salt", "gemstones"],
  "13": ["spinning", "weaving", "carpets"],
  "15": ["footwear"],
  "22": ["gloves"],
  "23": ["bricks", "glass", "ceramics", "cement"],
  "27": ["solar", "batteries"],
  "30": ["ship-recycling"],
  "32": ["toys", "sports-goods", "jewellery"],
} as const satisfies Partial<Record<SectorDivision, readonly string[]>>

/** The divisions in which the network works most; forms show these first and find the others by search. */
export const divisionsShownFirst: readonly SectorDivision[] = [
  "01",
  "02",
  "03",
  "07",
  "08",
  "10",
  "12",
  "13",
  "14",
  "15",
  "16",
  "17",
  "20",
  "21",
  "22",
  "23",
  "24",
  "25",
  "26",
  "27",
  "29",
  "30",
  "31",
  "32",
  "38",
  "41",
  "42",
  "43",
  "46",
  "47",
  "49",
  "50",
  "51",
  "52",
  "53",
  "55",
  "56",
  "62",
  "78",
  "80",
  "81",
  "97",
]

export type SectorSection = keyof typeof divisionsBySection
export type SectorDivision = (typeof divisionsBySection)[SectorSection][number]
export type Commodity = (typeof commoditiesByDivision)[keyof typeof commoditiesByDivision][number]
export type SectorId = SectorSection | SectorDivision | Commodity
export type Sector = { id: SectorId; level: "section" | "division" | "commodity"; parent: SectorId | null }

export const sectorSections = Object.keys(divisionsBySection) as SectorSection[]

/** Every sector, depth first: a section, its divisions, the commodities of each. */
export const sectors: readonly Sector[] = sectorSections.flatMap(section => [
  { id: section, level: "section" as const, parent: null },
  ...divisionsOf(section).flatMap(division => [
    { id: division, level: "division" as const, parent: section },
    ...commoditiesOf(division).map(id => ({ id, level: "commodity" as const, parent: division })),
  ]),
])

export const sectorIds: readonly SectorId[] = sectors.map(sector => sector.id)

export function divisionsOf(section: SectorSection): readonly SectorDivision[] {
  return divisionsBySection[section]
}

export function commoditiesOf(division: SectorDivision): readonly Commodity[] {
  return (commoditiesByDivision as Partial<Record<SectorDivision, readonly Commodity[]>>)[division] ?? []
}
