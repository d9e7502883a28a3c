import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { MemberStateSign } from "#components/members/member-state"
import { Notice } from "#components/ui/notice"
import { words } from "#lib/i18n/words"
import { getMemberForSecretariat } from "#lib/members/queries/get-member-for-secretariat"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requirePerson } from "#lib/web/session"
import { CheckForm } from "./_components/check-form"
import { Decisions } from "./_components/decisions"
import { MemberFacts } from "./_components/member-facts"
import { PastChecks } from "./_components/past-checks"

type Props = { params: Promise<{ memberId: string }>; searchParams: Promise<{ done?: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "members")("secretariat.title") }
}

const doneCodes = ["verified", "hidden", "shown", "suspended", "reinstated"] as const

export default async function SecretariatMemberPage({ params, searchParams }: Props) {
  const [{ memberId }, query] = await Promise.all([params, searchParams])
  const person = await requirePerson()
  const member = await getMemberForSecretariat(person, memberId)
  if (!member) return <Missing />
  const locale = requestLocale()
  const t = words(locale, "members")
  const done = doneCodes.find(code => code === query.done)
  const back = { href: `/${locale}${paths.moderation.members}`, label: t("secretariat.back") }
  return (
    <Page title={member.name} back={back} state={<MemberStateSign locale={locale} state={member.state} />}>
      {done && <Notice>{t(`done.${done}`)}</Notice>}
      <MemberFacts member={member} />
      <PastChecks verifications={member.verifications} />
      {member.state !== "removed" && <CheckForm memberId={member.id} />}
      <Decisions member={member} />
    </Page>
  )
}
