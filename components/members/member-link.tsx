import { SideLink } from "#components/ui/side-link"
import type { MemberKind } from "#lib/actor"
import type { Locale } from "#lib/i18n/locales"
import { paths } from "#lib/paths"

/** A member's name in its ink as the way to its profile. */
export function MemberLink({
  member,
  locale,
}: {
  member: { kind: MemberKind; name: string; slug: string }
  locale: Locale
}) {
  return <SideLink kind={member.kind} name={member.name} href={`/${locale}${paths.profile(member.slug)}`} />
}
