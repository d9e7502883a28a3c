import type { Metadata } from "next"
import type { ReactNode } from "react"
import { Page } from "#components/layout/page"
import { Contents } from "#components/ui/contents"
import { pageSections, paragraphs, type SectionedPage } from "#lib/content/legal-pages"
import { operator } from "#lib/env"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"

/** Keys of sections are put together from the page's list; a test beside the list sees that each has words. */
type WordsBySection = (key: string, values?: Record<string, string>) => string

const longPageSections = 5

export function standingMetadata(page: SectionedPage): Metadata {
  const t = words(requestLocale(), "pages") as unknown as WordsBySection
  return { title: t(`${page}.title`), description: t(`${page}.introduction`, operator()) }
}

/** One of the network's standing texts: its sections in order, each with an address of its own. */
export function StandingPage({ page, children }: { page: SectionedPage; children?: ReactNode }) {
  const locale = requestLocale()
  const t = words(locale, "pages") as unknown as WordsBySection
  const sections = pageSections[page].map(section => ({
    id: `section-${section}`,
    label: t(`${page}.sections.${section}.heading`),
    body: paragraphs(t(`${page}.sections.${section}.body`, operator())),
  }))
  const isLong = sections.length > longPageSections
  return (
    <Page title={t(`${page}.title`)} lead={<p>{t(`${page}.introduction`, operator())}</p>} width="wide">
      <div className={isLong ? "with-aside" : undefined}>
        {isLong && <Contents heading={words(locale, "content")("standing.contents")} entries={sections} />}
        <div className="reading">
          {children}
          {sections.map(section => (
            <section key={section.id} id={section.id}>
              <h2>{section.label}</h2>
              {section.body.map(paragraph => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </section>
          ))}
        </div>
      </div>
    </Page>
  )
}
