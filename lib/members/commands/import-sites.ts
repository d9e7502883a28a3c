import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { makeId } from "#lib/ids"
import { permit } from "#lib/members/codes"
import { refusalImportSites } from "#lib/members/policy"
import { type ImportSitesInput, siteRows, withoutKnown } from "#lib/members/sites/import-plan"
import { type RefusedLine, readSiteList } from "#lib/members/sites/read-site-list"

export type SiteImport = {
  read: number
  written: number
  /** Sites that were there already, by OS ID or by the same name and address. */
  known: number
  refused: RefusedLine[]
  /** Lines that may be one site. Only one site of each group is ever written. */
  duplicates: { lines: number[]; names: string[] }[]
}

/**
 * Reads a list of employment sites and writes what it names, all of it or nothing. Refused lines are handed back with
 * their reasons. Of near-duplicates the first line is taken, and with `merge` filled up from the others. With `dryRun`
 * nothing is written. Reading the same list again writes nothing twice.
 * Refuses: members.secretariat_only.
 */
export async function importSites(actor: Actor, input: ImportSitesInput): Promise<SiteImport> {
  permit(refusalImportSites(actor))
  const { sites, refused, duplicates } = readSiteList(input.text)
  const wanted = siteRows({ sites, duplicates }, input)
  const nameOf = new Map(sites.map(site => [site.line, site.name]))
  const written = await asActor(actor, async tx => {
    // Two imports at once would each miss what the other is about to write.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('sites', 0))`
    const there = await tx.site.findMany({
      where: {
        OR: [
          { country: { in: [...new Set(wanted.map(site => site.country))] } },
          { osId: { in: wanted.flatMap(site => site.osId ?? []) } },
        ],
      },
      select: { osId: true, country: true, name: true, address: true },
    })
    const rows = withoutKnown(wanted, there)
    if (input.dryRun || rows.length === 0) return rows.length
    const addedAt = now()
    await tx.site.createMany({ data: rows.map(row => ({ ...row, addedAt })) })
    await recordAudit(tx, actor, {
      subject: { type: "site_list", id: makeId() },
      event: "site.imported",
      values: { source: input.source, sites: rows.length },
    })
    return rows.length
  })
  return {
    read: sites.length,
    written,
    known: wanted.length - written,
    refused,
    duplicates: duplicates.map(({ lines }) => ({ lines, names: lines.map(line => nameOf.get(line) ?? "") })),
  }
}
