import { words } from "#lib/i18n/words"
import type { ProfilePage } from "#lib/members/directory/views"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"

/** Work to judge by. What this reader may not open is either not here, or says how to ask for it. */
export function Samples({ page }: { page: ProfilePage }) {
  const t = words(requestLocale(), "directory")
  return (
    <section id="samples" className="profile-end">
      <h2>{t("profile.samples")}</h2>
      {page.samples.length === 0 && <p className="quiet">{t("profile.samplesNone")}</p>}
      <ul className="list">
        {page.samples.map(sample => (
          <li key={sample.id}>
            <strong>
              <bdi>{sample.title}</bdi>
            </strong>
            <p dir="auto">{sample.summary}</p>
            {sample.onRequest && <p className="quiet">{t("profile.sampleOnRequest")}</p>}
            {sample.fileId && (
              <a href={paths.files(sample.fileId)}>{t("profile.sampleOpen", { title: sample.title })}</a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
