import { SideMark } from "#components/ui/mark"
import type { MemberKind } from "#lib/actor"
import type { Locale } from "#lib/i18n/locales"
import { paths } from "#lib/paths"

/** A member's name in its ink as the way to its profile. The shape stands before the link, so that no line runs below it. */
export function MemberLink({
  member,
  locale,
}: {
  member: { kind: MemberKind; name: string; slug: string }
  locale: Locale
}) {
  const ink = member.kind === "corporate" ? "side side-company" : "side side-local"
  return (
    <>
      <SideMark kind={member.kind} />{" "}
      <a className={ink} href={`/${locale}${paths.profile(member.slug)}`}>
        <bdi>{member.name}</bdi>
      </a>
    </>
  )
}
