import { Said } from "#app/[locale]/(member)/projects/[projectId]/_components/said"
import { Facts } from "#components/ui/facts"
import { Prose } from "#components/ui/prose"
import type { DisclosureRequestView } from "#lib/confidentiality/requests/views"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { ForbiddenSince } from "./forbidden-since"

/** What was asked, as it was asked: the exact words first. */
export function AskedWords({ locale, request }: { locale: Locale; request: DisclosureRequestView }) {
  const t = words(locale, "confidentiality")
  const { askedBy, askedByName, askedOn, until, about, pictureId } = request
  const isNameUse = about.kind === "name_use"
  const picture = pictureId && <a href={paths.files(pictureId)}>{t("names.openPicture")}</a>
  return (
    <section>
      <ForbiddenSince locale={locale} request={request} />
      <Said
        by={askedBy}
        heading={t("requests.view.words")}
        when={t("requests.view.asked", { name: askedByName, date: formatDay(locale, askedOn) })}
        text={request.words}
      />
      <Facts
        facts={[
          ...(picture ? [{ term: t("names.picture"), value: picture }] : []),
          ...(isNameUse
            ? [{ term: t("names.from"), value: formatDay(locale, about.startsOn) }]
            : [{ term: t("requests.view.scope"), value: t(`requests.ask.scopes.${request.scope}.label`) }]),
          ...(request.reference ? [{ term: t("about.term"), value: request.reference }] : []),
          {
            term: isNameUse ? t("names.places") : t("requests.view.occasion"),
            value: <Prose text={request.occasion} />,
          },
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
