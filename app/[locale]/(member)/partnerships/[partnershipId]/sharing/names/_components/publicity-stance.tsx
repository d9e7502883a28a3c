import { MarginFacts, MarginNote } from "#components/ui/margin"
import type { Person } from "#lib/actor"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { publicPart } from "#lib/members/directory/public-parts"
import { partTable } from "#lib/members/profile/parts"
import { getPublishedProfile } from "#lib/members/queries/get-published-profile"
import type { Party } from "#lib/partnerships/views"
import { paths } from "#lib/paths"

/** What a local resource says on its published profile about its name, its logo and the story of its work. */
export async function PublicityStance({
  locale,
  person,
  party,
  isSilent,
}: {
  locale: Locale
  person: Person
  party: Party
  /** No agreement settles any of it. */
  isSilent: boolean
}) {
  const t = words(locale, "confidentiality")
  const table = partTable("local_resource", "publicity")
  const member = party.kind === "local_resource" ? await getPublishedProfile(person, party.memberId) : null
  if (!member || !table) return null
  const facts = publicPart(locale, member.profile, table).fields.flatMap(({ key, label, shown }) =>
    "text" in shown ? [{ key, label, text: shown.text }] : [],
  )
  if (facts.length === 0) return null
  return (
    <MarginNote heading={t("names.stance", { name: member.name })}>
      <p>{t(isSilent ? "names.stanceOnly" : "names.stanceBeside")}</p>
      <MarginFacts facts={facts} />
      <p>
        <a href={`/${locale}${paths.profile(member.slug)}`}>{t("names.profile")}</a>
      </p>
    </MarginNote>
  )
}
