import type { Actor } from "#lib/actor"
import { isLocale } from "#lib/i18n/locales"
import { isId } from "#lib/ids"
import { getPublishedProfile } from "#lib/members/queries/get-published-profile"
import { listSamples } from "#lib/members/queries/list-samples"

/** What stands at an address, as the reporter may see it. `frozen` is kept with the report. */
export type ReportedSubject = {
  path: string
  member: { id: string; name: string } | null
  frozen: { kind: "profile" | "sample" | "page" } & Record<string, unknown>
}

/**
 * What a report is about, from the address it began at: a profile in the version that stands now, a sample
 * (`?sample=`), or the address alone. Only what this reader may see is copied.
 */
export async function getReportedSubject(actor: Actor, about: string): Promise<ReportedSubject> {
  const address = URL.canParse(about, "http://portal") ? new URL(about, "http://portal") : null
  if (address?.host !== "portal") return { path: "", member: null, frozen: { kind: "page" } }
  const [first = "", ...rest] = address.pathname.split("/").filter(part => part !== "")
  const parts = isLocale(first) ? rest : [first, ...rest]
  const path = `/${parts.join("/")}${address.search}`
  const [place, slug = ""] = parts
  const published = place === "directory" && slug !== "" ? await getPublishedProfile(actor, slug) : null
  if (!published) return { path, member: null, frozen: { kind: "page" } }
  const { memberId: id, name, number, profile } = published
  const sampleId = address.searchParams.get("sample")
  const samples = isId(sampleId) ? await listSamples(actor, id) : []
  const sample = samples.find(one => one.id === sampleId)
  const frozen = sample
    ? ({ kind: "sample", name, slug: published.slug, title: sample.title, summary: sample.summary } as const)
    : ({ kind: "profile", name, slug: published.slug, number, profile } as const)
  return { path, member: { id, name }, frozen }
}
