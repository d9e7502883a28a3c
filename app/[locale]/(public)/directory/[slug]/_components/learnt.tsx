import { listPublicLearnings } from "#lib/confidentiality/learnings/queries/list-public-learnings"
import { words } from "#lib/i18n/words"
import type { ProfilePage } from "#lib/members/directory/views"
import { requestLocale } from "#lib/web/request"
import { getActor } from "#lib/web/session"
import { LearntList } from "../../../learnt/_components/learnt-list"

/**
 * What this member has learnt in its work and published here in its own name. Search engines show this page: what they may
 * not show stands in the list of all.
 */
export async function Learnt({ page }: { page: ProfilePage }) {
  const locale = requestLocale()
  const published = await listPublicLearnings(await getActor(), { memberId: page.memberId })
  const learnings = published.filter(({ isIndexed }) => isIndexed)
  if (learnings.length === 0) return null
  return (
    <section id="learnt">
      <h2>{words(locale, "confidentiality")("learnt.ofMember")}</h2>
      <LearntList locale={locale} learnings={learnings} />
    </section>
  )
}
