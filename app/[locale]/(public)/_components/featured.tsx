import { SideName } from "#components/ui/side-name"
import type { FeaturedMemberView } from "#lib/content/views"
import { formatDay } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"

/** One member, with why it was chosen, by whom, and that nobody can pay for it. */
export function Featured({ member }: { member: FeaturedMemberView }) {
  const locale = requestLocale()
  const t = words(locale, "pages")
  return (
    <section className="home-part">
      <h2>{t("home.featured.heading")}</h2>
      <div className="card featured">
        <div>
          <p className="featured-name">
            <SideName kind={member.kind} name={member.name} />
          </p>
          <p dir="auto">{member.summary}</p>
          <p>
            <a href={`/${locale}${paths.profile(member.slug)}`}>{t("home.featured.action", { member: member.name })}</a>
          </p>
        </div>
        <div className="margin-note">
          <h3>{t("home.featured.why", { member: member.name })}</h3>
          <p dir="auto">{member.because}</p>
          <p>{t("home.featured.chosen", { date: formatDay(locale, member.featuredOn) })}</p>
        </div>
      </div>
    </section>
  )
}
