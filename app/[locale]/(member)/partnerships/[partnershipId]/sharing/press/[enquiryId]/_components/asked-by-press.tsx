import { Said } from "#app/[locale]/(member)/projects/[projectId]/_components/said"
import { Facts } from "#components/ui/facts"
import type { PressEnquiryView } from "#lib/confidentiality/press/views"
import { formatDay, formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** What was asked, by whom, and whose it is to answer. */
export function AskedByPress({ locale, enquiry }: { locale: Locale; enquiry: PressEnquiryView }) {
  const t = words(locale, "confidentiality")
  const { recordedBy, recordedByName, recordedOn, journalist, askedOn, answerNeededBy, referredTo } = enquiry
  const names = referredTo.map(party => party.name)
  return (
    <section>
      <Said
        by={recordedBy}
        heading={t("press.view.question")}
        when={t("press.view.recorded", { name: recordedByName, date: formatDay(locale, recordedOn) })}
        text={enquiry.question}
      />
      <Facts
        facts={[
          { term: t("press.view.outlet"), value: <bdi>{enquiry.outlet}</bdi> },
          ...(journalist ? [{ term: t("press.view.journalist"), value: <bdi>{journalist}</bdi> }] : []),
          { term: t("press.view.askedOn"), value: formatDay(locale, askedOn) },
          ...(answerNeededBy
            ? [{ term: t("press.view.answerNeededBy"), value: formatDay(locale, answerNeededBy) }]
            : []),
          { term: t("press.view.referredTo"), value: formatList(locale, names) },
        ]}
      />
    </section>
  )
}
