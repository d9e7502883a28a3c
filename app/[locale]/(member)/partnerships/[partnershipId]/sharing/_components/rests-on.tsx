import { Facts } from "#components/ui/facts"
import { Prose } from "#components/ui/prose"
import { sayWhenAlone } from "#lib/confidentiality/say-when"
import type { SharingQuestionView } from "#lib/confidentiality/views"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

type Answered = Pick<SharingQuestionView, "rows" | "grants">

/** The agreements with their terms, and the consents, that an answer rests on, in their words of that day. */
export function RestsOn({
  locale,
  partnershipId,
  question: { rows, grants },
}: {
  locale: Locale
  partnershipId: string
  question: Answered
}) {
  const t = words(locale, "confidentiality")
  if (rows.length + grants.length === 0) return null
  return (
    <>
      <h3>{t("restsOn.heading")}</h3>
      {rows.map(({ reference, terms, endedOn }) => (
        <div key={reference} className="said agreed-text">
          <p>
            {t("restsOn.agreement", { reference, said: terms.length === 0 ? "nothing" : endedOn ? "ended" : "now" })}
          </p>
          {terms.map(term => (
            <div key={term.id}>
              <p>
                {t("restsOn.term", {
                  subject: t(`subjects.${term.subject}.label`),
                  audience: t(`audiences.${term.audience}.label`),
                  circumstance: sayWhenAlone(locale, term),
                  permission: t(`permissions.${term.permission}.label`),
                })}
              </p>
              {term.note && <Prose text={term.note} />}
            </div>
          ))}
          {endedOn && <p>{t("restsOn.endedOn", { date: formatDay(locale, endedOn) })}</p>}
        </div>
      ))}
      {grants.map(grant => (
        <div key={grant.id} className="said agreed-text">
          <p>
            <a href={`/${locale}${paths.partnerships.disclosure(partnershipId, grant.id)}`}>
              {t(`restsOn.grant.${grant.scope}`)}
            </a>{" "}
            {grant.until
              ? t("requests.list.until", { date: formatDay(locale, grant.until) })
              : t("requests.list.withoutEnd")}
          </p>
          <GrantWords locale={locale} grant={grant} />
        </div>
      ))}
    </>
  )
}

/** What a consent covers: the words, where and when, and on which conditions. */
export function GrantWords({
  locale,
  grant: { words: covered, occasion, conditions },
}: {
  locale: Locale
  grant: Pick<Answered["grants"][number], "words" | "occasion" | "conditions">
}) {
  const t = words(locale, "confidentiality")
  return (
    <Facts
      facts={[
        { term: t("restsOn.grantWords"), value: <Prose text={covered} /> },
        { term: t("restsOn.grantOccasion"), value: <Prose text={occasion} /> },
        ...(conditions.length > 0
          ? [{ term: t("restsOn.grantConditions"), value: <Prose text={conditions.join("\n\n")} /> }]
          : []),
      ]}
    />
  )
}
