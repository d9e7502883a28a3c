import { Prose } from "#components/ui/prose"
import { SideName } from "#components/ui/side-name"
import { State } from "#components/ui/state"
import type { NoticeView } from "#lib/agreements/ending/views"
import type { AgreementView } from "#lib/agreements/views"
import { formatMoment } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

type Props = { locale: Locale; agreement: AgreementView; notice: NoticeView }

/** What the others have answered, in their ink. */
export function Answers({ locale, agreement, notice }: Props) {
  const t = words(locale, "ending")
  if (notice.answers.length === 0) return null
  return (
    <section className="section" aria-labelledby="answers">
      <h2 id="answers">{t("notice.answers")}</h2>
      {notice.answers.map(answer => {
        const party = agreement.parties.find(({ memberId }) => memberId === answer.memberId)
        return (
          <div key={answer.memberId} className={party?.kind === "corporate" ? "said said-company" : "said said-local"}>
            <p className="between">
              {party && <SideName kind={party.kind} name={party.name} />}
              <State tone={answer.kind === "agrees" ? "done" : "plain"}>{t(`notice.${answer.kind}`)}</State>
            </p>
            {answer.words && <Prose text={answer.words} />}
            <p className="quiet">
              <bdi>
                {t("notice.givenByValue", {
                  person: answer.answeredByName,
                  moment: formatMoment(locale, answer.answeredAt),
                })}
              </bdi>
            </p>
          </div>
        )
      })}
    </section>
  )
}
