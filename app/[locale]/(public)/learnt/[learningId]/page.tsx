import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { Prose } from "#components/ui/prose"
import { getPublicLearning } from "#lib/confidentiality/learnings/queries/get-public-learning"
import { formatDay } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { getActor } from "#lib/web/session"

type Props = { params: Promise<{ learningId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const learning = await getPublicLearning(await getActor(), (await params).learningId)
  if (!learning) return { title: words(requestLocale(), "common")("notFound.title"), robots: { index: false } }
  return { title: learning.title, robots: learning.isIndexed ? undefined : { index: false } }
}

export default async function LearntOnePage({ params }: Props) {
  const learning = await getPublicLearning(await getActor(), (await params).learningId)
  if (!learning) return <Missing />
  const locale = requestLocale()
  const t = words(locale, "confidentiality")
  const { title, text, by, publishedOn, approvedOn } = learning
  return (
    <Page
      title={<bdi>{title}</bdi>}
      back={{ href: `/${locale}${paths.learnt.home}`, label: t("learnt.all") }}
      lead={<p>{by ? <bdi>{t("learnt.by", { name: by.name })}</bdi> : t("learnt.withoutName")}</p>}
    >
      <Prose text={text} />
      <section className="section">
        <p className="quiet">
          {t("learnt.published", { date: formatDay(locale, publishedOn) })}{" "}
          {t("learnt.approved", { date: formatDay(locale, approvedOn) })}
        </p>
        {by && (
          <p>
            <a href={`/${locale}${paths.profile(by.slug)}`}>{t("learnt.profile")}</a>
          </p>
        )}
      </section>
    </Page>
  )
}
