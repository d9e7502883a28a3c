import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { Notice } from "#components/ui/notice"
import { words } from "#lib/i18n/words"
import { getProfilePage } from "#lib/members/queries/get-profile-page"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { getActor } from "#lib/web/session"
import { CompanySteps } from "./_components/company-steps"
import { Learnt } from "./_components/learnt"
import { ProfileLine } from "./_components/profile-line"
import { ProfileParts } from "./_components/profile-parts"
import { Samples } from "./_components/samples"
import { Verification } from "./_components/verification"

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await getProfilePage(await getActor(), (await params).slug)
  if (!page) return { title: words(requestLocale(), "common")("notFound.title"), robots: { index: false } }
  return { title: page.name, description: page.profile.about.summary }
}

export default async function ProfilePage({ params, searchParams }: Props) {
  const page = await getProfilePage(await getActor(), (await params).slug)
  if (!page) return <Missing />
  const locale = requestLocale()
  const t = words(locale, "directory")
  const { done } = await searchParams
  const back = { href: `/${locale}${paths.directory()}`, label: t("profile.back") }
  return (
    <Page title={page.name} back={back} lead={<ProfileLine page={page} />} width="wide">
      {(done === "added" || done === "removed") && <Notice>{t(`profile.done.${done}`, { member: page.name })}</Notice>}
      <CompanySteps page={page} />
      <ProfileParts page={page}>
        {page.kind === "local_resource" && <Samples page={page} />}
        <Learnt page={page} />
        <Verification page={page} />
      </ProfileParts>
    </Page>
  )
}
