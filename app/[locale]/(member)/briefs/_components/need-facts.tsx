import type { ReactNode } from "react"
import { SiteAddress } from "#components/members/site-address"
import { Facts } from "#components/ui/facts"
import { Prose } from "#components/ui/prose"
import type { BriefContent } from "#lib/briefs/need/content"
import type { BriefPart } from "#lib/briefs/need/parts"
import type { BriefSiteView } from "#lib/briefs/views"
import { formatDay } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { listLabel } from "#lib/members/profile/lists"
import { requestLocale } from "#lib/web/request"
import { kindWords, listWords, moneyWords, periodWords } from "./wording"

/** What a brief says, a part at a time. `change` gives the way to change a part, on the page that checks it. */
export function NeedFacts({
  content,
  sites,
  change = () => null,
}: {
  content: BriefContent
  /** Left out where they are told elsewhere. */
  sites?: BriefSiteView[]
  change?: (part: BriefPart) => ReactNode
}) {
  const t = words(requestLocale(), "briefs")
  return (
    <>
      {(["need", "where", "when", "offer"] as const).map(part => (
        <section key={part} className="answers">
          <div className="headed">
            <h2>{t(`readTitles.${part}`)}</h2>
            {change(part)}
          </div>
          <Facts facts={factsOf(part, content, sites)} />
        </section>
      ))}
    </>
  )
}

function factsOf(part: Exclude<BriefPart, "whom">, content: BriefContent, sites?: BriefSiteView[]) {
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const fact = (name: Parameters<typeof t>[0], value: ReactNode) => ({
    term: t(name),
    value: value || <span className="quiet">{t("notSaid")}</span>,
  })
  const prose = (text: string) => text && <Prose text={text} />
  switch (part) {
    case "need":
      return [
        fact("facts.kind", content.kind && kindWords(locale, content.kind)),
        fact("facts.concern", prose(content.concern)),
        fact("facts.outputs", content.outputs.length > 0 && <Lines lines={content.outputs} />),
        fact("facts.topics", listWords(locale, "topics", content.topics)),
        fact("facts.services", listWords(locale, "services", content.services) ?? t("facts.notSure")),
      ]
    case "where": {
      const countries = listWords(locale, "countries", content.countries)
      return [
        fact("facts.countries", [countries, content.places].filter(Boolean).join(" · ")),
        ...(sites ? [fact("facts.sites", sites.length > 0 && <Sites sites={sites} />)] : []),
        fact("facts.affected", prose(content.affected)),
        fact("facts.languages", listWords(locale, "languages", content.languages)),
      ]
    }
    case "when":
      return [
        fact("facts.period", periodWords(locale, content)),
        fact("facts.answerBy", content.answerBy && formatDay(locale, content.answerBy)),
        fact("facts.money", moneyWords(locale, content)),
      ]
    case "offer":
      return [
        fact("facts.offers", prose(content.offers)),
        fact("facts.decides", content.decides && <bdi>{content.decides}</bdi>),
        fact("facts.confidentiality", prose(content.confidentiality)),
      ]
  }
}

export function Lines({ lines }: { lines: string[] }) {
  return (
    <ul>
      {lines.map(line => (
        <li key={line}>
          <bdi>{line}</bdi>
        </li>
      ))}
    </ul>
  )
}

export function Sites({ sites }: { sites: Omit<BriefSiteView, "siteId">[] }) {
  const locale = requestLocale()
  return (
    <ul>
      {sites.map(site => (
        <li key={site.id}>
          <strong>
            <bdi>{site.name}</bdi>
          </strong>
          <br />
          <span className="quiet">
            <SiteAddress address={site.address} country={listLabel("countries", site.country, locale)} />
          </span>
        </li>
      ))}
    </ul>
  )
}
