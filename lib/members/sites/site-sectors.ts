import { type SectorId, sectorIds } from "#lib/members/taxonomy/sectors"

/** Words of site lists and of Open Supply Hub's sectors, in small letters, and the sector they mean. */
const sectorsByWord: Readonly<Record<string, SectorId>> = {
  accommodation: "55",
  agriculture: "01",
  "air transportation": "51",
  apparel: "14",
  "apparel accessories": "14",
  aquaculture: "03",
  automotive: "29",
  "automotive parts": "29",
  batteries: "batteries",
  "basic metals": "24",
  beverages: "11",
  "building materials": "23",
  carpets: "carpets",
  ceramics: "ceramics",
  chemicals: "20",
  clothing: "14",
  construction: "F",
  "consumer electronics": "26",
  electronics: "26",
  "electrical equipment": "27",
  "electrical devices": "27",
  energy: "D",
  farming: "01",
  fashion: "14",
  fishing: "03",
  food: "10",
  footwear: "footwear",
  forestry: "02",
  furniture: "31",
  garment: "14",
  garments: "14",
  glass: "glass",
  "home textiles": "13",
  hotels: "55",
  jewellery: "jewellery",
  jewelry: "jewellery",
  leather: "15",
  "leather products": "15",
  machinery: "28",
  "machinery and equipment": "28",
  manufacturing: "C",
  mining: "B",
  "metal manufacturing": "25",
  "metal products": "25",
  paper: "17",
  "paper products": "17",
  pharmaceuticals: "21",
  plastics: "22",
  printing: "18",
  recycling: "38",
  retail: "47",
  "rubber products": "22",
  seafood: "03",
  shipbuilding: "30",
  shoes: "footwear",
  "sporting goods": "sports-goods",
  "sports equipment": "sports-goods",
  textile: "13",
  textiles: "13",
  "tobacco products": "12",
  toys: "toys",
  warehousing: "52",
  "waste management": "38",
  wholesale: "46",
  wood: "16",
  "wood products": "16",
}

/** Divisions up to this number mean the same in Revisions 4 and 5; above it a bare number is ambiguous. */
const lastSharedDivision = 57

/**
 * The sectors of a cell such as "Apparel|Footwear", each once, and the words that name none of ours. Our own ids are
 * understood, and ISIC numbers (division, group or class) where both revisions in use agree on the division.
 */
export function readSectors(cell: string): { sectors: SectorId[]; unknown: string[] } {
  const sectors = new Set<SectorId>()
  const unknown: string[] = []
  for (const word of cell.split(/[|;,/]/).map(part => part.trim())) {
    if (word === "") continue
    const sector = sectorOf(word)
    if (sector) sectors.add(sector)
    else unknown.push(word)
  }
  return { sectors: [...sectors], unknown }
}

function sectorOf(word: string): SectorId | undefined {
  const plain = word.toLowerCase().replace(/&/g, "and").replace(/\s+/g, " ")
  const named = Object.hasOwn(sectorsByWord, plain) ? sectorsByWord[plain] : undefined
  if (named) return named
  const division = /^[A-V]?(\d{2})\d{0,2}$/i.exec(word)?.[1]
  if (division) return Number(division) <= lastSharedDivision ? sectorIds.find(id => id === division) : undefined
  return sectorIds.find(id => id.toLowerCase() === plain)
}
