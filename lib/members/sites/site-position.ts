import type { CountryCode } from "#lib/countries"
import { countryCentroids } from "#lib/members/sites/country-centroids"

/** Degrees, WGS 84. `approximate` when only the country was known, so that the point says nothing about the site. */
export type SitePosition = { latitude: number; longitude: number; approximate: boolean }

export type PositionRemark = "position_unreadable" | "position_out_of_range" | "position_zero" | "position_approximate"

const earthRadiusMetres = 6_371_008.8
/** About 100 m: lists round the country's point to three to six digits. */
const centroidToleranceDegrees = 0.001

/** Reads two cells. No position and no remark when both are empty; no position with a remark when they make no sense. */
export function readPosition(
  latitudeText: string,
  longitudeText: string,
  country: CountryCode,
): { position: SitePosition | null; remark: PositionRemark | null } {
  if (latitudeText === "" && longitudeText === "") return { position: null, remark: null }
  const latitude = readDegrees(latitudeText)
  const longitude = readDegrees(longitudeText)
  if (latitude === null || longitude === null) return { position: null, remark: "position_unreadable" }
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return { position: null, remark: "position_out_of_range" }
  // Spreadsheets fill what they don't know with zeros; no employer stands in the Gulf of Guinea.
  if (latitude === 0 && longitude === 0) return { position: null, remark: "position_zero" }
  const approximate = isCentroid(latitude, longitude, country)
  return { position: { latitude, longitude, approximate }, remark: approximate ? "position_approximate" : null }
}

/** Great-circle distance in metres (haversine). */
export function metresBetween(one: SitePosition, other: SitePosition): number {
  const height = Math.sin(radians(other.latitude - one.latitude) / 2) ** 2
  const width = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2
  const chord = height + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * width
  return 2 * earthRadiusMetres * Math.asin(Math.min(1, Math.sqrt(chord)))
}

function isCentroid(latitude: number, longitude: number, country: CountryCode): boolean {
  const point = countryCentroids[country]
  if (!point) return false
  return (
    Math.abs(point[0] - latitude) <= centroidToleranceDegrees &&
    Math.abs(point[1] - longitude) <= centroidToleranceDegrees
  )
}

/** A decimal number with point or comma; `Number` alone would read "" as 0 and "0x10" as 16. */
function readDegrees(text: string): number | null {
  return /^[+-]?\d{1,3}([.,]\d+)?°?$/.test(text) ? Number(text.replace(",", ".").replace("°", "")) : null
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
