import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

/** The foot of every page: help in the same place everywhere, and the choice of the light version. */
export function Foot({ locale, path, light }: { locale: Locale; path: string; light: boolean }) {
  const t = words(locale, "common")
  const links = [
    [paths.contact, t("footer.contact")],
    [paths.faq, t("footer.faq")],
    [paths.learnt.home, t("footer.learnt")],
    [paths.verify.home, t("footer.verify")],
    [paths.terms, t("footer.terms")],
    [paths.privacy, t("footer.privacy")],
    [paths.cookies, t("footer.cookies")],
    [paths.accessibility, t("footer.accessibility")],
    [paths.report.home(path), t("footer.report")],
  ] as const
  return (
    <footer className="foot">
      <nav className="foot-row" aria-label={t("footer.label")}>
        {links.map(([target, label]) => (
          <a key={target} href={`/${locale}${target}`}>
            {label}
          </a>
        ))}
        <form action={`/api/light`} method="post">
          <input type="hidden" name="returnTo" value={path} />
          <button className="link" type="submit" name="light" value={light ? "0" : "1"}>
            {light ? t("footer.lightOff") : t("footer.lightOn")}
          </button>
        </form>
      </nav>
    </footer>
  )
}
