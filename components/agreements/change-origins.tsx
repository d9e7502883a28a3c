import type { Origin } from "#lib/agreements/terms/origins"
import type { AgreementView } from "#lib/agreements/views"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

type Props = { locale: Locale; agreement: Pick<AgreementView, "parties">; origins: Origin[] }

/** Who wrote a change, when, and with which words: a note that came with a version, or a proposal and who accepted it. */
export function ChangeOrigins({ locale, agreement, origins }: Props) {
  const t = words(locale, "agreements")
  const memberOf = (id: string) => agreement.parties.find(party => party.memberId === id)?.name ?? ""
  const dayOf = (moment: Date) => formatDay(locale, moment.toISOString().slice(0, 10))
  return origins.map(({ number, authorId, savedByName, proposedAt, note, accepted }) => (
    <div key={number} className="quiet">
      <p>
        {proposedAt
          ? t("compare.origin", { name: savedByName, member: memberOf(authorId), day: dayOf(proposedAt), number })
          : t("compare.originDraft", { name: savedByName })}
      </p>
      {accepted && (
        <p dir="auto">
          {t("compare.originAccepted", {
            name: accepted.proposedByName,
            member: memberOf(accepted.memberId),
            by: accepted.answeredByName ?? "",
            reason: accepted.reason,
          })}
        </p>
      )}
      {!accepted && note !== "" && <p dir="auto">{t("history.note", { note })}</p>}
    </div>
  ))
}
