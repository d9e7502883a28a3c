import { Said } from "#app/[locale]/(member)/projects/[projectId]/_components/said"
import { Fingerprint } from "#components/agreements/fingerprint"
import { Facts } from "#components/ui/facts"
import { Prose } from "#components/ui/prose"
import type { LearningView } from "#lib/confidentiality/learnings/views"
import { formatDay, formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

/** What would be published or was, word for word, with what its approval is bound to. */
export function ExactWords({ locale, learning }: { locale: Locale; learning: LearningView }) {
  const t = words(locale, "confidentiality")
  const { by, digest, approvedOn, publishedOn, closed, keptNames } = learning
  const kept = keptNames.map(name => name.slice(name.indexOf(":") + 1))
  const day = (date: string) => formatDay(locale, date)
  return (
    <section>
      <Said
        by={by}
        heading={t("learnings.view.words")}
        when={t("learnings.view.written", { name: learning.writtenByName, date: day(learning.writtenOn) })}
        text={learning.text}
      />
      <Facts
        facts={[
          { term: t("learnings.view.place"), value: <Prose text={learning.place} /> },
          { term: t("learnings.view.publishOn"), value: day(learning.publishOn) },
          { term: t("learnings.view.audience"), value: t(`audiences.${learning.audience}.label`) },
          { term: t("learnings.view.page"), value: <OnPortal locale={locale} learning={learning} /> },
          {
            term: t("learnings.view.subjects"),
            value: formatList(
              locale,
              learning.subjects.map(subject => t(`subjects.${subject}.label`)),
            ),
          },
          ...(learning.reference ? [{ term: t("about.term"), value: learning.reference }] : []),
          {
            term: t("learnings.view.kept"),
            value: kept.length > 0 ? <bdi>{formatList(locale, kept)}</bdi> : t("learnings.view.noneKept"),
          },
          ...(digest ? [{ term: t("learnings.view.digest"), value: <Fingerprint digest={digest} /> }] : []),
        ]}
      />
      {approvedOn && (
        <p>
          {t("learnings.view.approved", { date: day(approvedOn) })}{" "}
          {learning.approvedUntil
            ? t("learnings.list.until", { date: day(learning.approvedUntil) })
            : t("learnings.list.withoutEnd")}
        </p>
      )}
      {publishedOn && <p>{t("learnings.view.published", { date: day(publishedOn) })}</p>}
      {closed && (
        <>
          <p>{t("learnings.view.closed", { name: closed.byName, date: day(closed.on) })}</p>
          <Prose text={closed.reason} />
        </>
      )}
      {learning.may.write && (
        <p className="no-print">
          <a
            className="button button-quiet"
            href={`/${locale}${paths.partnerships.reviseLearning(learning.partnershipId, learning.id)}`}
          >
            {t("learnings.view.change")}
          </a>
        </p>
      )}
    </section>
  )
}

/** Whether it is to stand on a page of the portal, as all approve; once it does, the way there. */
function OnPortal({ locale, learning }: { locale: Locale; learning: LearningView }) {
  const t = words(locale, "confidentiality")
  const { page, isIndexed, publicId, state, isShut, isOver } = learning
  const isThere = publicId !== null && state === "published" && !isShut && !isOver
  return (
    <>
      <p>{t(`learnings.pages.${page}`)}</p>
      {page !== "none" && <p>{t(isIndexed ? "learnings.view.indexed" : "learnings.view.notIndexed")}</p>}
      {isThere && (
        <p>
          <a href={`/${locale}${paths.learnt.one(publicId)}`}>{t("learnings.view.openPage")}</a>
        </p>
      )}
    </>
  )
}
