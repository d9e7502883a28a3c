import { ButtonForm } from "#components/form/button-form"
import { MemberLink } from "#components/members/member-link"
import { Facts } from "#components/ui/facts"
import { Prose } from "#components/ui/prose"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { FrozenCopy, ReportCase } from "#lib/moderation/views"
import { submitContact } from "../../../actions"

type CaseProps = { locale: Locale; report: ReportCase; contact: string | null }

/** What was reported: the facts, the reporter's words, and the copy that was made then. */
export function Reported({ locale, report, contact }: CaseProps) {
  const t = words(locale, "moderation")
  const member = report.member
  const facts = [
    { term: t("case.facts.reason"), value: words(locale, "taxonomy")(`abuseReasons.${report.reason}`) },
    {
      term: t("case.facts.member"),
      value: member ? <MemberLink locale={locale} member={member} /> : t("case.facts.nobody"),
    },
    { term: t("case.facts.received"), value: formatDay(locale, report.receivedOn) },
    { term: t("case.facts.due"), value: formatDay(locale, report.answerBy) },
    ...(report.aboutPath.length > 1
      ? [{ term: t("case.facts.page"), value: <AboutPath path={report.aboutPath} /> }]
      : []),
    { term: t("case.facts.contact"), value: <Contact locale={locale} report={report} contact={contact} /> },
  ]
  return (
    <>
      <Facts facts={facts} columns />
      <h2 className="section">{t("case.words")}</h2>
      {report.text ? <Prose text={report.text} /> : <p className="quiet">{t("case.forgotten")}</p>}
      <h2 className="section">{t("case.frozen")}</h2>
      <Frozen locale={locale} frozen={report.frozen} />
    </>
  )
}

/** The page where somebody began to report, as the way to it. The address came with the report: only a path of ours leads. */
function AboutPath({ path }: { path: string }) {
  const shown = <bdi dir="ltr">{path}</bdi>
  return /^\/(?![/\\])/.test(path) ? <a href={path}>{shown}</a> : shown
}

function Contact({ locale, report, contact }: CaseProps) {
  const t = words(locale, "moderation")
  if (!report.hasContact) return t("case.contactNone")
  if (contact) return <bdi>{contact}</bdi>
  return (
    <ButtonForm action={submitContact} hidden={{ reportId: report.id }} quiet>
      {t("case.contactRead")}
    </ButtonForm>
  )
}

function Frozen({ locale, frozen }: { locale: Locale; frozen: FrozenCopy }) {
  const t = words(locale, "moderation")
  if (frozen.kind === "page") return <p className="quiet">{t("case.frozenPage")}</p>
  if (frozen.kind === "sample")
    return (
      <>
        <p>{t("case.frozenSample", { name: frozen.name, title: frozen.title })}</p>
        <Prose text={frozen.summary} />
      </>
    )
  return (
    <details>
      <summary>{t("case.frozenProfile", { name: frozen.name, number: frozen.number })}</summary>
      <Facts facts={frozen.lines.map(({ name, text }) => ({ term: name, value: <bdi>{text}</bdi> }))} />
    </details>
  )
}
