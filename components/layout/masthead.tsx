import { NetworkMark } from "#components/ui/mark"
import { SideName } from "#components/ui/side-name"
import { type Actor, actingMember } from "#lib/actor"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

/** The top of every page: the network, five ways at most, and who is here. */
export function Masthead({ locale, path, actor }: { locale: Locale; path: string; actor: Actor }) {
  const t = words(locale, "common")
  const here = path.split("?")[0]?.slice(locale.length + 1) ?? ""
  const member = actingMember(actor)
  return (
    <header className="masthead">
      <div className={actor.kind === "person" ? "masthead-row masthead-person" : "masthead-row"}>
        <a className="network-name" href={`/${locale}`}>
          <NetworkMark /> <span>{t("network")}</span>
        </a>
        <nav className="main-menu" aria-label={t("menu.label")}>
          {menu(actor).map(entry => (
            <a
              key={entry.path}
              href={`/${locale}${entry.path}`}
              aria-current={here === entry.path || here.startsWith(`${entry.path}/`) ? "page" : undefined}
            >
              {t(`menu.${entry.label}`)}
            </a>
          ))}
        </nav>
        <div className="personal">
          <a href={`/${locale}${paths.search()}`}>{t("menu.search")}</a>
          {actor.kind === "person" ? (
            <a href={`/${locale}${paths.account.home}`}>
              <span className="visually-hidden">{t("menu.account", { name: actor.name })}</span>
              {member ? <SideName kind={member.kind} name={member.name} /> : <bdi aria-hidden="true">{actor.name}</bdi>}
            </a>
          ) : (
            <a href={`/${locale}${paths.signIn()}`}>{t("menu.signIn")}</a>
          )}
        </div>
      </div>
    </header>
  )
}

type Label =
  | "today"
  | "briefs"
  | "partnerships"
  | "organisation"
  | "directory"
  | "countries"
  | "guidance"
  | "about"
  | "moderation"

function menu(actor: Actor): { path: string; label: Label }[] {
  if (actor.kind === "person" && actor.networkRole)
    return [
      { path: paths.moderation.home, label: "moderation" },
      { path: paths.directory(), label: "directory" },
      { path: paths.guidance.home, label: "guidance" },
    ]
  if (actingMember(actor))
    return [
      { path: paths.today, label: "today" },
      { path: paths.briefs.home, label: "briefs" },
      { path: paths.partnerships.home, label: "partnerships" },
      { path: paths.organisation.home, label: "organisation" },
      { path: paths.directory(), label: "directory" },
    ]
  return [
    { path: paths.directory(), label: "directory" },
    { path: paths.countries.home, label: "countries" },
    { path: paths.guidance.home, label: "guidance" },
    { path: paths.about, label: "about" },
  ]
}
