import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { Notice } from "#components/ui/notice"
import { listFeaturableMembers } from "#lib/content/queries/list-featurable-members"
import { listFeaturedChoices } from "#lib/content/queries/list-featured-choices"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { requirePerson } from "#lib/web/session"
import { ChoiceForm } from "./_components/choice-form"
import { Choices } from "./_components/choices"

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "content")("featured.title") }
}

export default async function FeaturedPage({ searchParams }: Props) {
  const person = await requirePerson()
  if (!person.networkRole) return <Missing />
  const [members, choices] = await Promise.all([listFeaturableMembers(person), listFeaturedChoices(person)])
  const t = words(requestLocale(), "content")
  const { done } = await searchParams
  return (
    <Page title={t("featured.title")} lead={<p>{t("featured.introduction")}</p>}>
      {done === "chosen" && <Notice>{t("featured.done")}</Notice>}
      <Choices choices={choices} />
      <h2 className="section">{t("featured.choose")}</h2>
      {members.length === 0 ? <p>{t("featured.noMembers")}</p> : <ChoiceForm members={members} />}
    </Page>
  )
}
