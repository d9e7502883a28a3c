import { ButtonForm } from "#components/form/button-form"
import { Facts } from "#components/ui/facts"
import { Prose } from "#components/ui/prose"
import { SideName } from "#components/ui/side-name"
import { State } from "#components/ui/state"
import type { NeutralPersonView } from "#lib/agreements/neutral/views"
import type { AgreementView } from "#lib/agreements/views"
import { formatDay, formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { submitNeutralAnswer } from "../actions"

type Props = { locale: Locale; agreement: AgreementView; person: NeutralPersonView }

/** Who is proposed, asked or at work, with what has been said about it and what the reader may do. */
export function InNow({ locale, agreement, person }: Props) {
  const t = words(locale, "agreements")
  const { name } = person
  const namesOf = (ids: string[]) =>
    formatList(
      locale,
      agreement.parties.filter(({ memberId }) => ids.includes(memberId)).map(party => party.name),
    )
  const awaited = agreement.parties.map(({ memberId }) => memberId).filter(id => !person.agreedBy.includes(id))
  const proposer = agreement.parties.find(({ memberId }) => memberId === person.proposedMemberId)
  const proposed = {
    name: person.proposedByName,
    member: proposer?.name ?? "",
    day: formatDay(locale, person.proposedAt.toISOString().slice(0, 10)),
  }
  return (
    <section className="section" aria-labelledby="in-now">
      <h2 id="in-now">
        <bdi>{name}</bdi>
      </h2>
      <p>
        <SideName kind={person.memberKind} name={person.memberName} />{" "}
        <State tone={person.state === "active" ? "done" : "attention"}>{t(`neutral.state.${person.state}`)}</State>
      </p>
      <p className="quiet">{t("neutral.proposedBy", proposed)}</p>
      <Facts facts={[{ term: t("neutral.why"), value: <Prose text={person.reason} /> }]} />
      {person.state === "proposed" && (
        <>
          <p>{t("neutral.agreedBy", { names: namesOf(person.agreedBy) })}</p>
          <p>{t("neutral.awaiting", { names: namesOf(awaited) })}</p>
        </>
      )}
      {person.state === "asked" && <p>{t("neutral.waitsForPerson", { name })}</p>}
      {agreement.neutral?.isToAnswer && (
        <>
          <p>{t("neutral.toldThen", { name })}</p>
          <div className="buttons">
            <ButtonForm action={submitNeutralAnswer} hidden={{ neutralId: person.id, answer: "agree" }}>
              {t("neutral.agree", { name })}
            </ButtonForm>
            <ButtonForm action={submitNeutralAnswer} hidden={{ neutralId: person.id, answer: "refuse" }} quiet>
              {t("neutral.refuse")}
            </ButtonForm>
          </div>
        </>
      )}
      {agreement.mayWrite && !agreement.neutral?.isToAnswer && (
        <p className="no-print">
          <a href={`/${locale}${paths.agreements.endNeutral(agreement.id)}`}>{t("neutral.endWay")}</a>
        </p>
      )}
    </section>
  )
}
