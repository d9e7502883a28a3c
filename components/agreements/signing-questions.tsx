import { Prose } from "#components/ui/prose"
import { SideName } from "#components/ui/side-name"
import { State } from "#components/ui/state"
import type { SigningQuestionView } from "#lib/agreements/questions/views"
import type { AgreementView } from "#lib/agreements/views"
import { formatMoment } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

type Shared = { locale: Locale; agreement: Pick<AgreementView, "id" | "parties"> }

/** What signatories asked and what they were told, each side in its ink. */
export function SigningQuestions({ questions, ...shared }: Shared & { questions: SigningQuestionView[] }) {
  const t = words(shared.locale, "agreements")
  return questions.map(({ id, memberId, askedByName, askedAt, text, answer, isEarlier, mayAnswer }) => (
    <div key={id}>
      <Said {...shared} memberId={memberId} name={askedByName} at={askedAt} text={text} />
      {answer && <Said {...shared} {...answer} />}
      {!answer && (
        <p>
          <State tone={isEarlier ? "plain" : "attention"}>
            {t(isEarlier ? "questions.earlier" : "questions.unanswered")}
          </State>
        </p>
      )}
      {mayAnswer && (
        <p className="buttons no-print">
          <a
            className="button button-quiet"
            href={`/${shared.locale}${paths.agreements.answerQuestion(shared.agreement.id, id)}`}
          >
            {t("questions.answerButton")}{" "}
            <span className="visually-hidden">{t("questions.answerHidden", { name: askedByName })}</span>
          </a>
        </p>
      )}
    </div>
  ))
}

type SaidProps = Shared & { memberId: string; name: string; at: Date; text: string }

function Said({ locale, agreement, memberId, name, at, text }: SaidProps) {
  const party = agreement.parties.find(one => one.memberId === memberId)
  const moment = formatMoment(locale, at)
  return (
    <article className={`said ${party?.kind === "corporate" ? "said-company" : "said-local"}`}>
      <header>
        {party && <SideName kind={party.kind} name={party.name} />}
        <span className="quiet">{words(locale, "agreements")("questions.saidBy", { name, moment })}</span>
      </header>
      <Prose text={text} />
    </article>
  )
}
