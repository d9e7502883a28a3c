import { MarginNote } from "#components/ui/margin"
import type { MemberKind } from "#lib/actor"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"

/** The other things an organisation keeps here. */
export function Rooms({ kind, people, samples }: { kind: MemberKind; people: number; samples: number }) {
  const locale = requestLocale()
  const t = words(locale, "members")
  const rooms = [
    { path: paths.organisation.people, heading: t("home.people"), link: t("home.peopleLink", { count: people }) },
    kind === "local_resource"
      ? {
          path: paths.organisation.samples,
          heading: t("home.samples"),
          link: t("home.samplesLink", { count: samples }),
        }
      : { path: paths.organisation.shortlist, heading: t("home.shortlist"), link: t("home.shortlistLink") },
    { path: paths.organisation.sites, heading: t("home.sites"), link: t("home.sitesLink") },
  ]
  return (
    <>
      {rooms.map(room => (
        <MarginNote key={room.path} heading={room.heading} folds={false}>
          <p>
            <a href={`/${locale}${room.path}`}>{room.link}</a>
          </p>
        </MarginNote>
      ))}
    </>
  )
}
