import { Said } from "#app/[locale]/(member)/projects/[projectId]/_components/said"
import { Prose } from "#components/ui/prose"
import type { About, DisclosureAnswerView, DisclosureRequestView } from "#lib/confidentiality/requests/views"
import { formatDay, formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** What the other parties said, each in its ink, and what follows from it today. */
export function Answers({ locale, request }: { locale: Locale; request: DisclosureRequestView }) {
  const t = words(locale, "confidentiality")
  const { about, answers, waitingFor, granted, state } = request
  const holds = about.kind === "name_use" ? "nameUse" : (granted?.scope ?? "anonymised")
  const names = waitingFor.map(party => party.name)
  return (
    <section className="section">
      <h2>{t("requests.view.answers")}</h2>
      {answers.map(answer => (
        <Answer key={answer.by?.memberId ?? answer.byName} locale={locale} kind={about.kind} answer={answer} />
      ))}
      {names.length > 0 && (
        <p className="quiet">
          {t("requests.view.waitingFor", { names: formatList(locale, names), count: names.length })}
        </p>
      )}
      {names.length === 0 && answers.length === 0 && <p className="quiet">{t("requests.view.noAnswer")}</p>}
      {granted && (
        <p>
          {state === "granted" ? t(`requests.view.holds.${holds}`) : t("requests.view.over")}{" "}
          {state === "granted" && lastDay(locale, granted.until)}
        </p>
      )}
    </section>
  )
}

function Answer({ locale, kind, answer }: { locale: Locale; kind: About["kind"]; answer: DisclosureAnswerView }) {
  const t = words(locale, "confidentiality")
  const { by, byName, on, scope, until, revoked } = answer
  return (
    <Said
      by={by}
      heading={scope ? t(`requests.view.yes.${kind === "name_use" ? "nameUse" : scope}`) : t("requests.view.no")}
      when={t("requests.view.by", { name: byName, date: formatDay(locale, on) })}
      text={scope ? "" : answer.words}
    >
      {scope && <p>{lastDay(locale, until)}</p>}
      {scope && answer.words && (
        <>
          <p className="quiet">{t("requests.view.conditions")}</p>
          <Prose text={answer.words} />
        </>
      )}
      {revoked && (
        <>
          <p className="quiet">
            {t("requests.view.revoked", { name: revoked.byName, date: formatDay(locale, revoked.on) })}
          </p>
          <Prose text={revoked.reason} />
        </>
      )}
    </Said>
  )
}

function lastDay(locale: Locale, until: string | null): string {
  const t = words(locale, "confidentiality")
  return until ? t("requests.list.until", { date: formatDay(locale, until) }) : t("requests.list.withoutEnd")
}
