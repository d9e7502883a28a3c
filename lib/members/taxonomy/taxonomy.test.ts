import { describe, expect, test } from "vitest"
import { languageName } from "#lib/countries"
import { abuseReasons } from "#lib/members/taxonomy/abuse-reasons"
import { briefKinds } from "#lib/members/taxonomy/brief-kinds"
import { credentials } from "#lib/members/taxonomy/credentials"
import { declineReasons } from "#lib/members/taxonomy/decline-reasons"
import { followUpStances } from "#lib/members/taxonomy/follow-up-stances"
import { fundingStances } from "#lib/members/taxonomy/funding-stances"
import { issueKinds, issueSeverities, siteObstacles } from "#lib/members/taxonomy/issue-kinds"
import { languageRegions, languagesNamedHere, languageTags, languageUses } from "#lib/members/taxonomy/languages"
import { icnpoGroups, localResourceKinds, organisationTraits } from "#lib/members/taxonomy/local-resource-kinds"
import { publicityStances, publicitySubjects } from "#lib/members/taxonomy/publicity-stances"
import { languageTagInput, sectorInput, topicInput } from "#lib/members/taxonomy/schema"
import { divisionsShownFirst, sectorIds, sectorSections, sectors } from "#lib/members/taxonomy/sectors"
import { serviceGroups, serviceIds, services } from "#lib/members/taxonomy/services"
import { sharingStances } from "#lib/members/taxonomy/sharing-stances"
import { staffBands } from "#lib/members/taxonomy/staff-bands"
import { topicIds, topics } from "#lib/members/taxonomy/topics"
import { verificationLevels } from "#lib/members/taxonomy/verification-levels"
import labels from "../../i18n/messages/en/taxonomy.json" with { type: "json" }

const lists: Record<keyof typeof labels, readonly string[]> = {
  localResourceKinds,
  icnpoGroups,
  organisationTraits,
  staffBands,
  fundingStances,
  verificationLevels,
  credentials,
  serviceGroups,
  services: serviceIds,
  topics: topicIds,
  sectors: sectorIds,
  languageRegions,
  languages: languagesNamedHere,
  languageUses,
  publicitySubjects,
  publicityStances,
  sharingStances,
  followUpStances,
  briefKinds,
  declineReasons,
  issueKinds,
  issueSeverities,
  siteObstacles,
  abuseReasons,
}

describe.each(Object.entries(lists))("%s", (name, ids) => {
  const labelled: Record<string, string> = labels[name as keyof typeof labels]

  test("every id stands once", () => {
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([])
  })

  test("every id has a label and every label an id", () => {
    expect(Object.keys(labelled).toSorted()).toEqual([...ids].toSorted())
    expect(Object.values(labelled).filter(label => label.trim() === "")).toEqual([])
  })

  test("no two ids carry the same label", () => {
    const spoken = Object.values(labelled)
    expect(spoken.filter((label, place) => spoken.indexOf(label) !== place)).toEqual([])
  })
})

describe("trees", () => {
  test("every service belongs to a group that exists", () => {
    expect(services.filter(service => !serviceGroups.includes(service.group))).toEqual([])
  })

  test("every topic stands alone or within a main topic", () => {
    const main = topics.filter(topic => topic.parent === null).map(topic => topic.id)
    expect(topics.filter(topic => topic.parent !== null && !main.includes(topic.parent))).toEqual([])
  })

  test("every instrument is an ILO instrument by number or the UN Guiding Principles", () => {
    const instruments = topics.flatMap(topic => topic.instruments)
    expect(instruments.filter(instrument => !/^([CPR]\d{1,3}|UNGP \d+)$/.test(instrument))).toEqual([])
  })

  test("a sector's parent is of the level above it", () => {
    const level = new Map(sectors.map(sector => [sector.id, sector.level]))
    const above = { section: undefined, division: "section", commodity: "division" }
    expect(
      sectors.filter(({ parent, ...own }) => (parent ? level.get(parent) : undefined) !== above[own.level]),
    ).toEqual([])
  })

  test("sections and divisions are as many as ISIC Revision 5 has", () => {
    expect(sectorSections).toHaveLength(22)
    expect(sectors.filter(sector => sector.level === "division")).toHaveLength(87)
    expect(divisionsShownFirst.filter(division => !sectorIds.includes(division))).toEqual([])
  })
})

describe("languages", () => {
  const named = (tag: string) => languageName(tag, "en", labels.languages)

  test("every listed language has a name that is not its code", () => {
    expect(languageTags.filter(tag => named(tag) === tag)).toEqual([])
  })

  test("no two listed languages are shown under the same name", () => {
    const names = languageTags.map(named)
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([])
  })

  test("Kurmanji stays apart from Kurdish as a whole", () => {
    expect(languageTagInput.parse(" KMR ")).toBe("kmr")
    expect(named("kmr")).not.toBe(named("ku"))
  })

  test("a tag outside the list is accepted in canonical form, and nonsense is refused", () => {
    expect(languageTagInput.parse("zh-hant-tw")).toBe("zh-Hant-TW")
    expect(languageTagInput.safeParse("not a language").success).toBe(false)
  })
})

test("inputs accept listed ids only", () => {
  expect(topicInput.safeParse("debt-bondage").success).toBe(true)
  expect(topicInput.safeParse("fun").success).toBe(false)
  expect(sectorInput.safeParse("34").success).toBe(false)
})
