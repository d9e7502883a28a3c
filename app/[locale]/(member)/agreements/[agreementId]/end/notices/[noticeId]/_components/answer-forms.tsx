import { ProofFields, proofLabels } from "#components/accounts/proof-fields"
import { SecondProofFirst } from "#components/agreements/second-proof-first"
import { ButtonForm } from "#components/form/button-form"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import { isEnd } from "#lib/agreements/ending/policy"
import type { NoticeView } from "#lib/agreements/ending/views"
import type { AgreementView } from "#lib/agreements/views"
import { formWords } from "#lib/i18n/form-words"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { submitNoticeAnswer, submitWithdrawNotice } from "../../../actions"

type Props = { locale: Locale; agreement: AgreementView; notice: NoticeView; hasSecondProof: boolean }

/** A yes, a no with its reason, other words beside it, or taking it back: what this reader may do now. */
export function AnswerForms({ locale, notice, hasSecondProof }: Props) {
  const t = words(locale, "ending")
  const { agree, refuse, seeOtherwise, withdraw } = notice.may
  const noticeId = notice.id
  const secondProofFirst = (
    <SecondProofFirst locale={locale} act="end" path={paths.agreements.notice(notice.agreementId, noticeId)} />
  )
  return (
    <div className="no-print">
      {(agree || refuse) && (
        <section className="section" aria-labelledby="answer">
          <h2 id="answer">{t("answer.heading")}</h2>
          <p>{t(agree ? "answer.agreeText" : "answer.signatory")}</p>
          {agree && !isEnd(notice.kind) && (
            <ButtonForm action={submitNoticeAnswer} hidden={{ noticeId, answer: "agrees" }}>
              {t("answer.agreeResume")}
            </ButtonForm>
          )}
          {agree && isEnd(notice.kind) && (hasSecondProof ? <AgreeToEnd {...{ locale, notice }} /> : secondProofFirst)}
        </section>
      )}
      {refuse && <WordsForm locale={locale} noticeId={noticeId} answer="refuses" />}
      {seeOtherwise && <WordsForm locale={locale} noticeId={noticeId} answer="sees_otherwise" />}
      {withdraw && (
        <section className="section" aria-labelledby="take-back">
          <h2 id="take-back">{t("answer.withdrawHeading")}</h2>
          <p>{t("answer.withdrawText")}</p>
          {!isEnd(notice.kind) && (
            <ButtonForm action={submitWithdrawNotice} hidden={{ noticeId }} quiet>
              {t("answer.withdraw")}
            </ButtonForm>
          )}
          {isEnd(notice.kind) && (hasSecondProof ? <WithdrawEnd {...{ locale, notice }} /> : secondProofFirst)}
        </section>
      )}
    </div>
  )
}

function AgreeToEnd({ locale, notice }: Pick<Props, "locale" | "notice">) {
  const t = words(locale, "ending")
  return (
    <Form action={submitNoticeAnswer} words={formWords(locale)} labels={proofLabels(locale)}>
      <Hidden name="noticeId" value={notice.id} />
      <Hidden name="answer" value="agrees" />
      <ProofFields locale={locale} hint={t("proof.hint")} />
      <SubmitButton>{t("answer.agreeEnd", { day: formatDay(locale, notice.onDate ?? "") })}</SubmitButton>
    </Form>
  )
}

function WithdrawEnd({ locale, notice }: Pick<Props, "locale" | "notice">) {
  const t = words(locale, "ending")
  return (
    <Form action={submitWithdrawNotice} words={formWords(locale)} labels={proofLabels(locale)}>
      <Hidden name="noticeId" value={notice.id} />
      <ProofFields locale={locale} hint={t("proof.hint")} />
      <SubmitButton quiet>{t("answer.withdraw")}</SubmitButton>
    </Form>
  )
}

const keys = { refuses: "refuse", sees_otherwise: "see" } as const

function WordsForm({
  locale,
  noticeId,
  answer,
}: {
  locale: Locale
  noticeId: string
  answer: "refuses" | "sees_otherwise"
}) {
  const t = words(locale, "ending")
  const key = keys[answer]
  const label = t(`answer.${key}Reason`)
  const hint = key === "refuse" ? t("answer.refuseHint") : t("answer.seeText")
  return (
    <section className="section" aria-labelledby={key}>
      <h2 id={key}>{t(`answer.${key}Heading`)}</h2>
      <Form action={submitNoticeAnswer} words={formWords(locale)} labels={{ words: label }}>
        <Hidden name="noticeId" value={noticeId} />
        <Hidden name="answer" value={answer} />
        <TextArea name="words" label={label} hint={hint} rows={4} />
        <SubmitButton quiet>{t(`answer.${key}`)}</SubmitButton>
      </Form>
    </section>
  )
}
