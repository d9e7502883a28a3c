import type { OneSidedDuty } from "#lib/agreements/fairness/one-sided-duties"
import { byKey, type Speaker, sayMember } from "#lib/agreements/terms/say-field"
import { sayWhen, timeless } from "#lib/confidentiality/say-when"
import { formatList } from "#lib/i18n/format"

/** A one-sided duty in the reader's language: what it is, whom it binds, and who does not take it on. */
export function sayDuty(speaker: Speaker, { bound, free, fact }: OneSidedDuty) {
  const { locale } = speaker
  const names = (ids: readonly string[]) =>
    formatList(
      locale,
      ids.map(id => sayMember(speaker, id)),
    )
  const t = byKey(locale, "fairness")
  const who = { bound: names(bound), free: names(free) }
  if (fact.kind === "longer_notice") return { ...who, said: t("duty.longer_notice", { ...who, ...fact }) }
  const c = byKey(locale, "confidentiality")
  const said = t("duty.keep_quiet", {
    subject: c(`subjects.${fact.subject}.label`),
    audiences: formatList(
      locale,
      fact.audiences.map(audience => c(`audiences.${audience}.label`)),
    ),
    permission: c(`permissions.${fact.permission}.told`),
    always: timeless(fact),
    when: sayWhen(locale, fact),
    years: fact.survivalYears ?? 0,
    hasNote: fact.note === "" ? "no" : "yes",
    note: fact.note,
  })
  return { ...who, said }
}
