import { SideName } from "#components/ui/side-name"
import type { AgreementView } from "#lib/agreements/views"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

/** Every version that was handed over, newest first, with what changed in it. */
export function History({ locale, agreement }: { locale: Locale; agreement: AgreementView }) {
  const t = words(locale, "agreements")
  return (
    <section className="section" aria-labelledby="versions">
      <h2 id="versions">{t("history.heading")}</h2>
      <p className="quiet">{t("history.explained")}</p>
      <ol className="list" reversed>
        {agreement.revisions.map((revision, index) => {
          const author = agreement.parties.find(party => party.memberId === revision.authorId)
          const before = agreement.revisions[index + 1]
          return (
            <li key={revision.number}>
              <strong>{t("history.version", { number: revision.number })}</strong>{" "}
              {author && <SideName kind={author.kind} name={author.name} />}{" "}
              <span className="quiet">
                {revision.proposedAt
                  ? t("history.by", {
                      name: revision.savedByName,
                      day: formatDay(locale, revision.proposedAt.toISOString().slice(0, 10)),
                    })
                  : t("history.unsent")}
              </span>
              {revision.note !== "" && <p dir="auto">{t("history.note", { note: revision.note })}</p>}
              <ul className="ways">
                {revision.proposedAt && (
                  <li>
                    <a href={`/${locale}${paths.agreements.version(agreement.id, revision.number)}`}>
                      {t("history.read", { number: revision.number })}
                    </a>
                  </li>
                )}
                {before && (
                  <li>
                    <a href={`/${locale}${paths.agreements.compare(agreement.id, before.number, revision.number)}`}>
                      {t("history.compare", { number: before.number })}
                    </a>
                  </li>
                )}
              </ul>
            </li>
          )
        })}
      </ol>
      {agreement.state !== "drafting" && !agreement.awaiting && (
        <p>
          <a href={`/${locale}${paths.agreements.record(agreement.id)}`}>{t("record.link")}</a>
        </p>
      )}
    </section>
  )
}
