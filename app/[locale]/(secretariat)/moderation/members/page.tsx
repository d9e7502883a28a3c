import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { TextField } from "#components/form/field"
import { Page } from "#components/layout/page"
import { Empty } from "#components/ui/empty"
import { words } from "#lib/i18n/words"
import { listMembersForSecretariat } from "#lib/members/queries/list-members-for-secretariat"
import { requestLocale } from "#lib/web/request"
import { requirePerson } from "#lib/web/session"
import { MemberList } from "./_components/member-list"

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "members")("secretariat.title") }
}

export default async function MembersPage({ searchParams }: { searchParams: Promise<{ name?: string }> }) {
  const { name = "" } = await searchParams
  const person = await requirePerson()
  if (person.networkRole === null) return <Missing />
  const members = await listMembersForSecretariat(person, name)
  const t = words(requestLocale(), "members")
  return (
    <Page title={t("secretariat.title")} lead={<p>{t("secretariat.lead", { count: members.length })}</p>} width="wide">
      <form method="get">
        <TextField name="name" label={t("secretariat.search")} value={name} type="search" width="medium" />
        <button type="submit" className="button button-quiet">
          {t("secretariat.searchSubmit")}
        </button>
      </form>
      <div className="section">
        {members.length === 0 ? <Empty heading={t("secretariat.empty")} /> : <MemberList members={members} />}
      </div>
    </Page>
  )
}
