import { Prose } from "#components/ui/prose"
import type { ClearanceStatementView } from "#lib/agreements/clearance/views"
import type { AgreementView } from "#lib/agreements/views"
import { formatMoment } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { sayFate, sayHeld } from "./say-clearance"

type Props = { locale: Locale; agreement: AgreementView; statement: ClearanceStatementView }

/** What was stated line by line, who saw to it and who stated it, and every answer to it. */
export function Statement({ locale, agreement, statement }: Props) {
  const t = words(locale, "clearance")
  const { number, lines, seenToBy, words: said, statedByName, statedAt, digest, answers } = statement
  const memberOf = (id: string) => agreement.parties.find(({ memberId }) => memberId === id)?.name ?? ""
  return (
    <>
      <h3>{t("statement.heading", { number })}</h3>
      <table className="stacked">
        <thead>
          <tr>
            <th scope="col">{t("statement.what")}</th>
            <th scope="col">{t("statement.became")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(line => (
            <tr key={line.key}>
              <th scope="row" dir="auto">
                {sayHeld(locale, line)}
              </th>
              <td dir="auto">{sayFate(locale, line)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p dir="auto">{t("statement.seenTo", { name: seenToBy })}</p>
      {said && <Prose text={said} />}
      <p className="quiet">{t("statement.stated", { name: statedByName, moment: formatMoment(locale, statedAt) })}</p>
      <p className="quiet">
        {t("statement.fingerprint")}{" "}
        <bdi dir="ltr">
          <code>{digest}</code>
        </bdi>
      </p>
      {answers.map(({ memberId, kind, words: told, answeredByName, answeredAt }) => (
        <div key={memberId}>
          <p>
            {t(`answers.${kind}`, {
              name: answeredByName,
              member: memberOf(memberId),
              moment: formatMoment(locale, answeredAt),
            })}
          </p>
          {told && <Prose text={told} />}
        </div>
      ))}
    </>
  )
}
