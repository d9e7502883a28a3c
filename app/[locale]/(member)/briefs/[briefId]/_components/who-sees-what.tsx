import { Facts } from "#components/ui/facts"
import { SideName } from "#components/ui/side-name"
import type { OwnBriefView } from "#lib/briefs/views"
import { formatList } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { ChangeLink } from "./change-link"

/** Which facts reach whom, and when: said before anything leaves the company. */
export function WhoSeesWhat({ brief, company }: { brief: OwnBriefView; company: string }) {
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const sites = brief.sites.map(({ name, address }) => `${name}, ${address}`)
  const recipients = (
    <ul>
      {brief.chosen.map(({ id, name }) => (
        <li key={id}>
          <SideName kind="local_resource" name={name} />
        </li>
      ))}
    </ul>
  )
  const facts = [
    {
      term: t("send.recipients"),
      value: brief.chosen.length > 0 ? recipients : <span className="quiet">{t("notSaid")}</span>,
    },
    { term: t("send.atOnce"), value: t("send.atOnceFacts", { company }) },
    {
      term: t("send.afterAccepting"),
      value: sites.length > 0 ? <bdi>{formatList(locale, sites)}</bdi> : t("send.noSites"),
    },
    { term: t("send.never"), value: t("send.neverFacts") },
  ]
  return (
    <section className="answers">
      <div className="headed">
        <h2>{t("send.whoHeading")}</h2>
        <ChangeLink href={paths.briefs.edit(brief.id, "whom")} part={t("parts.whom")} />
      </div>
      <Facts facts={facts} />
    </section>
  )
}
