import type { Metadata } from "next"
import { Missing, NotAllowed } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { words } from "#lib/i18n/words"
import { partWords } from "#lib/members/profile/labels"
import { partTable } from "#lib/members/profile/parts"
import { getOwnProfile } from "#lib/members/queries/get-own-profile"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { PartForm } from "./_components/part-form"

type Props = { params: Promise<{ part: string }>; searchParams: Promise<{ add?: string; from?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { part } = await params
  const { member } = await requireMember()
  const locale = requestLocale()
  const table = partTable(member.kind, part)
  return { title: table ? partWords(locale, member.kind, table.part).title : words(locale, "members")("home.title") }
}

export default async function ProfilePartPage({ params, searchParams }: Props) {
  const [{ part }, { add, from }] = await Promise.all([params, searchParams])
  const person = await requireMember()
  const table = partTable(person.member.kind, part)
  if (!table) return <Missing />
  if (person.member.role === "viewer") return <NotAllowed />
  const own = await getOwnProfile(person)
  if (!own) return <Missing />
  const locale = requestLocale()
  const t = words(locale, "members")
  const { title, intro } = partWords(locale, own.kind, table.part)
  const isChecking = from === "publish"
  const back = isChecking
    ? { href: `/${locale}${paths.organisation.publish}`, label: t("part.backToPublish") }
    : { href: `/${locale}${paths.organisation.home}`, label: t("part.back") }
  return (
    <Page title={title} back={back} lead={<p>{intro}</p>}>
      <PartForm own={own} table={table} from={isChecking ? "publish" : "home"} hasEmptyRow={add === "1"} />
    </Page>
  )
}
