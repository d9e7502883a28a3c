import { MarginNote } from "#components/ui/margin"
import { Prose } from "#components/ui/prose"
import type { Person } from "#lib/actor"
import { today } from "#lib/clock"
import { agreedAnswerDays, type PublicityAnswer, publicityUnder } from "#lib/confidentiality/publicity"
import { listTermsInForce } from "#lib/confidentiality/queries/list-terms-in-force"
import { type NameUse, nameUses } from "#lib/confidentiality/requests/schema"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { Party } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import { PublicityStance } from "./publicity-stance"

type Said = { use: NameUse; answer: PublicityAnswer | null }[]

/**
 * What the signed texts say of each party's name, logo and story. Where they say nothing of it, a local resource's profile
 * stands in, and is said to be that.
 */
export async function PublicitySaid({
  locale,
  person,
  partnershipId,
  parties,
}: {
  locale: Locale
  person: Person
  partnershipId: string
  parties: readonly Party[]
}) {
  const all = await listTermsInForce(person, partnershipId)
  const days = agreedAnswerDays(all, today())
  return parties.map(party => {
    const place = { memberId: party.memberId, today: today() }
    const said = nameUses.map(use => ({ use, answer: publicityUnder(all, { ...place, use }) }))
    const isSilent = said.every(({ answer }) => answer === null)
    return (
      <div key={party.memberId}>
        {!isSilent && <ContractNote {...{ locale, party, said, days }} />}
        {said.some(({ answer }) => answer === null) && <PublicityStance {...{ locale, person, party, isSilent }} />}
      </div>
    )
  })
}

function ContractNote({
  locale,
  party,
  said,
  days,
}: {
  locale: Locale
  party: Party
  said: Said
  days: number | null
}) {
  const t = words(locale, "confidentiality")
  const rows = new Map(said.flatMap(({ answer }) => answer?.rows ?? []).map(row => [row.agreementId, row]))
  return (
    <MarginNote heading={t("names.contract.heading", { name: party.name })} folds={false}>
      <dl className="margin-facts">
        {said.map(({ use, answer }) => (
          <div key={use}>
            <dt>{t(`names.ask.choices.${use}`)}</dt>
            <dd>{t(`names.contract.positions.${answer?.position ?? "unsaid"}`)}</dd>
          </div>
        ))}
      </dl>
      {[...rows.values()].map(({ agreementId, reference, conditions }) => (
        <div key={agreementId}>
          <p>
            <a href={`/${locale}${paths.agreements.one(agreementId)}`}>{t("names.contract.from", { reference })}</a>
          </p>
          {conditions && <Prose text={conditions} />}
        </div>
      ))}
      {rows.size > 1 && <p>{t("names.contract.strictest")}</p>}
      {days !== null && <p>{t("names.contract.days", { days })}</p>}
    </MarginNote>
  )
}
