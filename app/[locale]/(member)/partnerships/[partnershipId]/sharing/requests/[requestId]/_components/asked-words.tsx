import { Said } from "#app/[locale]/(member)/projects/[projectId]/_components/said"
import { Facts } from "#components/ui/facts"
import { Prose } from "#components/ui/prose"
import type { DisclosureRequestView } from "#lib/confidentiality/requests/views"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** What was asked, as it was asked: the exact words first. */
export function AskedWords({ locale, request }: { locale: Locale; request: DisclosureRequestView }) {
  const t = words(locale, "confidentiality")
  const { askedBy, askedByName, askedOn, until } = request
  return (
    <section>
      <Said
        by={askedBy}
        heading={t("requests.view.words")}
        when={t("requests.view.asked", { name: askedByName, date: formatDay(locale, askedOn) })}
        text={request.words}
      />
      <Facts
        facts={[
          { term: t("requests.view.scope"), value: t(`requests.ask.scopes.${request.scope}.label`) },
          { term: t("requests.view.occasion"), value: <Prose text={request.occasion} /> },
          { term: t("requests.view.purpose"), value: <Prose text={request.purpose} /> },
          {
            term: t("requests.view.until"),
            value: until ? formatDay(locale, until) : t("requests.view.withoutEnd"),
          },
          { term: t("requests.view.answerBy"), value: formatDay(locale, request.answerBy) },
        ]}
      />
    </section>
  )
}
