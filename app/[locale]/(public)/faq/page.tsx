import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { Contents } from "#components/ui/contents"
import { faqGroups } from "#lib/content/faq"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"

/** Keys are put together from the list of questions; a test beside it sees that each has words. */
type WordsByQuestion = (key: string) => string

export function generateMetadata(): Metadata {
  const t = words(requestLocale(), "pages")
  return { title: t("faq.title"), description: t("faq.introduction") }
}

export default function FaqPage() {
  const locale = requestLocale()
  const t = words(locale, "pages") as unknown as WordsByQuestion
  const groups = faqGroups.map(group => ({ ...group, label: t(`faq.groups.${group.id}.heading`) }))
  return (
    <Page title={t("faq.title")} lead={<p>{t("faq.introduction")}</p>} width="wide">
      <div className="with-aside">
        <Contents heading={words(locale, "content")("standing.contents")} entries={groups} />
        <div className="reading">
          {groups.map(group => (
            <section key={group.id} id={group.id}>
              <h2>{group.label}</h2>
              {group.questions.map(question => (
                <div key={question} id={question} className="question">
                  <h3>{t(`faq.groups.${group.id}.questions.${question}.question`)}</h3>
                  <p>{t(`faq.groups.${group.id}.questions.${question}.answer`)}</p>
                </div>
              ))}
            </section>
          ))}
          <p className="section">
            <a className="button button-quiet" href={`/${locale}${paths.contact}`}>
              {t("faq.contact")}
            </a>
          </p>
        </div>
      </div>
    </Page>
  )
}
