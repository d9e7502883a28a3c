import { Prose } from "#components/ui/prose"
import { SideName } from "#components/ui/side-name"
import { State } from "#components/ui/state"
import type { RecipientView } from "#lib/briefs/views"
import { formatDay } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { reasonWords, recipientTone } from "../../_components/wording"

const dayOf = (moment: Date) => moment.toISOString().slice(0, 10)
const withProposal = ["proposed", "shortlisted", "selected", "not_selected"]

/** One of those who were asked: how it stands, and its reason where it gave one. */
export function RecipientRow({ briefId, recipient }: { briefId: string; recipient: RecipientView }) {
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const { state, reason, reasonCode } = recipient
  const facts = [
    state === "invited" &&
      (recipient.readAt ? t("one.read", { day: formatDay(locale, dayOf(recipient.readAt)) }) : t("one.notRead")),
    recipient.confidentialityAcceptedAt && t("one.accepted"),
    reasonCode && t("one.reason", { reason: reasonWords(locale, reasonCode) }),
  ].filter(fact => typeof fact === "string")
  return (
    <li>
      <div className="between">
        <SideName kind="local_resource" name={recipient.name} />
        <State tone={recipientTone(state)}>{t(`recipientStates.${state}`)}</State>
      </div>
      {facts.length > 0 && <p className="row-facts">{facts.join(" · ")}</p>}
      {reason && (
        <div className={state === "declined" ? "said said-local" : "said said-company"}>
          <Prose text={reason} />
        </div>
      )}
      {withProposal.includes(state) && (
        <p className="row-facts">
          <a href={`/${locale}${paths.briefs.decide(briefId, recipient.id)}`}>{t("one.readProposal")}</a>
        </p>
      )}
    </li>
  )
}
