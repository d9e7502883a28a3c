import type { ReactNode } from "react"
import { checkedLine, facetLabels, shortList } from "#components/members/directory-labels"
import { MemberLink } from "#components/members/member-link"
import type { SiteSearchView } from "#lib/content/views"
import { countryName } from "#lib/countries"
import { formattingLocale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { anySearch, directoryQuery } from "#lib/members/directory/schema"
import type { DirectoryRow } from "#lib/members/directory/views"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"

/** What was found, kind by kind, members first. */
export function Found({ found }: { found: SiteSearchView }) {
  const locale = requestLocale()
  const t = words(locale, "content")
  const hidden = found.members.count - found.members.rows.length
  const all = `/${locale}${paths.directory(directoryQuery(anySearch({ q: found.words })))}`
  return (
    <>
      <p role="status">{t("search.found", { count: found.total, words: found.words })}</p>
      <Group heading={t("search.members", { count: found.members.count })} count={found.members.count}>
        {found.members.rows.map(row => (
          <li key={row.memberId}>
            <MemberHit row={row} />
          </li>
        ))}
        {hidden > 0 && (
          <li>
            <a href={all}>{t("search.allMembers", { count: found.members.count })}</a>
          </li>
        )}
      </Group>
      <Group heading={t("search.guidance", { count: found.guidance.count })} count={found.guidance.count}>
        {found.guidance.points.map(point => (
          <li key={point}>
            <a href={`/${locale}${paths.guidance.home}#${point}`}>
              {words(locale, "guidance")(`points.${point}.title`)}
            </a>
            <br />
            {words(locale, "guidance")(`points.${point}.why`)}
          </li>
        ))}
        <More count={found.guidance.count - found.guidance.points.length} />
      </Group>
      <Group heading={t("search.countries", { count: found.countries.count })} count={found.countries.count}>
        {found.countries.codes.map(code => (
          <li key={code}>
            <a href={`/${locale}${paths.countries.one(code)}`}>{countryName(code, formattingLocale(locale))}</a>
          </li>
        ))}
        <More count={found.countries.count - found.countries.codes.length} />
      </Group>
      <Group heading={t("search.learnings", { count: found.learnings.count })} count={found.learnings.count}>
        {found.learnings.rows.map(({ id, title }) => (
          <li key={id}>
            <a href={`/${locale}${paths.learnt.one(id)}`}>
              <bdi>{title}</bdi>
            </a>
          </li>
        ))}
        <More count={found.learnings.count - found.learnings.rows.length} />
      </Group>
      <Questions found={found.faq} />
    </>
  )
}

function Group({ heading, count, children }: { heading: string; count: number; children: ReactNode }) {
  if (count === 0) return null
  return (
    <section className="search-group">
      <h2>{heading}</h2>
      <ul className="list">{children}</ul>
    </section>
  )
}

function More({ count }: { count: number }) {
  if (count <= 0) return null
  return <li className="quiet">{words(requestLocale(), "content")("search.more", { count })}</li>
}

function MemberHit({ row }: { row: DirectoryRow }) {
  const locale = requestLocale()
  return (
    <>
      <MemberLink member={row} locale={locale} />
      <br />
      <span dir="auto">{row.summary}</span>
      <br />
      <span className="quiet">
        {shortList(locale, facetLabels(locale, "country", row.countries), 3)} · {checkedLine(locale, row)}
      </span>
    </>
  )
}

function Questions({ found }: { found: SiteSearchView["faq"] }) {
  const locale = requestLocale()
  const t = words(locale, "content")
  // Keys are put together from the list of questions; a test beside it sees that each has words.
  const question = words(locale, "pages") as unknown as (key: string) => string
  return (
    <Group heading={t("search.faq", { count: found.count })} count={found.count}>
      {found.questions.map(one => (
        <li key={one.question}>
          <a href={`/${locale}${paths.faq}#${one.question}`}>
            {question(`faq.groups.${one.group}.questions.${one.question}.question`)}
          </a>
        </li>
      ))}
      <More count={found.count - found.questions.length} />
    </Group>
  )
}
