import { now } from "#lib/clock"
import { asSystem } from "#lib/db/door"
import type { Cast } from "#seed/people"

/** Three sites of an open list in Bangladesh, which Nordvik Apparel has to do with. Facts: see tests/input/README.md. */
const sites = [
  {
    name: "Alif Embroidery Village Ltd.",
    address: "Bangobandhu Road, Tangabari, Ashulia, Savar, Dhaka 1341",
    latitude: 23.896017,
    longitude: 90.3229675,
  },
  {
    name: "Pan Pacific sweaters Ltd.",
    address: "222 South Salna Salna Bazar Gazipur Bangladesh",
    latitude: 24.0191527,
    longitude: 90.3809957,
  },
  {
    name: "Fair Design Printing",
    address: "Shi-140/1, Chandpara, Bason Sorok, Gazipur. Bangladesh",
    latitude: 23.9725465,
    longitude: 90.3642437,
  },
]

/** Writes the sites and links them to Nordvik Apparel. Returns their ids in the order above. */
export function tellSites({ members }: Cast): Promise<string[]> {
  return asSystem("story", async tx => {
    const ids: string[] = []
    for (const site of sites) {
      const { id } = await tx.site.create({
        data: { ...site, country: "BD", sector: "14", source: "Open Supply Hub", addedAt: now() },
        select: { id: true },
      })
      const memberId = members["nordvik-apparel"]
      await tx.siteLink.create({ data: { memberId, siteId: id, linkedAt: now() }, select: { id: true } })
      ids.push(id)
    }
    return ids
  })
}
