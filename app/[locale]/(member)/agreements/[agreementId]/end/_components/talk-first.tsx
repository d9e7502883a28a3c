import type { StandingView } from "#lib/agreements/ending/views"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"

type Props = { locale: Locale; agreement: AgreementView; standing: StandingView }

/** A conversation is offered before every other way, and is the page's one strong button. */
export function TalkFirst({ locale, agreement, standing }: Props) {
  const t = words(locale, "ending")
  const ways = [
    { path: paths.partnerships.reviews(agreement.partnershipId), label: t("talk.stock") },
    ...(standing.projectId && agreement.mayWrite
      ? [{ path: paths.projects.problem(standing.projectId), label: t("talk.problem") }]
      : []),
  ]
  return (
    <section className="card next-step" aria-labelledby="talk">
      <h2 id="talk">{t("talk.heading")}</h2>
      <p>{t("talk.text")}</p>
      {agreement.mayWrite && (
        <p className="buttons">
          <a className="button" href={`/${locale}${paths.agreements.ask(agreement.id)}`}>
            {t("talk.ask", { names: sayOthers(locale, agreement.parties) })}
          </a>
        </p>
      )}
      <ul className="ways">
        {ways.map(({ path, label }) => (
          <li key={path}>
            <a href={`/${locale}${path}`}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
