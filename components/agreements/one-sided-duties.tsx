import { CheckboxGroup } from "#components/form/choices"
import { isGiven } from "#lib/agreements/fairness/one-sided-duties"
import { sayDuty } from "#lib/agreements/fairness/say-duty"
import { speakerFor } from "#lib/agreements/terms/say-parties"
import type { AgreementView, OneSidedDutyView } from "#lib/agreements/views"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"

type Props = { locale: Locale; agreement: AgreementView; duties: readonly OneSidedDutyView[] }

/** What binds one side only, and whether that side has expressly taken it on; both sides read the same. */
export function OneSidedDuties({ locale, agreement, duties }: Props) {
  const t = words(locale, "fairness")
  if (duties.length === 0) return null
  const speaker = speakerFor(locale, agreement.terms, agreement.parties)
  return (
    <section className="one-sided" aria-labelledby="one-sided">
      <h2 id="one-sided">{t("duty.heading")}</h2>
      <p className="quiet">{t("duty.text")}</p>
      <ul>
        {duties.map(duty => {
          const { said, bound, free } = sayDuty(speaker, duty)
          return (
            <li key={duty.digest}>
              <p dir="auto">{said}</p>
              <p className="quiet">{t("duty.binds", { bound, free })}</p>
              <Yeses {...{ locale, agreement, duty }} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Yeses({ locale, agreement, duty }: Omit<Props, "duties"> & { duty: OneSidedDutyView }) {
  const t = words(locale, "fairness")
  return agreement.parties
    .filter(({ memberId }) => duty.bound.includes(memberId))
    .map(({ memberId, name }) => {
      const given = duty.acceptedBy.find(yes => yes.memberId === memberId)
      const day = given && formatDay(locale, given.givenAt.toISOString().slice(0, 10))
      return <p key={memberId}>{given ? t("duty.accepted", { name, day: day ?? "" }) : t("duty.open", { name })}</p>
    })
}

/** One unticked box for each duty that the reader's side has still to take on. */
export function DutyBoxes({ locale, agreement, duties }: Props) {
  const t = words(locale, "fairness")
  if (duties.length === 0) return null
  const speaker = speakerFor(locale, agreement.terms, agreement.parties)
  const choices = duties.map(duty => ({
    value: duty.digest,
    label: t("duty.yes", { said: sayDuty(speaker, duty).said }),
  }))
  const hint = t("duty.legendHint", { names: sayOthers(locale, agreement.parties) })
  return <CheckboxGroup name="duties[]" legend={t("duty.legend")} hint={hint} choices={choices} />
}

/** What binds the reader's side only and has not been taken on yet. */
export function dutiesForYou({ parties, oneSided }: AgreementView): OneSidedDutyView[] {
  const you = parties.find(party => party.isYou)
  if (!you) return []
  return oneSided.filter(duty => duty.bound.includes(you.memberId) && !isGiven(duty, you.memberId, duty.acceptedBy))
}
