import { For, Tell } from "#components/agreements/mentions"
import { NeutralMark } from "#components/agreements/neutral-mark"
import { PutSteps } from "#components/agreements/put-steps"
import { ButtonForm } from "#components/form/button-form"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import { Prose } from "#components/ui/prose"
import { SideName } from "#components/ui/side-name"
import type { Actor } from "#lib/actor"
import type { Addressee } from "#lib/agreements/mentions/views"
import { refusalCommentOnSection } from "#lib/agreements/policy"
import type { SectionKey } from "#lib/agreements/terms/fields"
import type { AgreementView, CommentView } from "#lib/agreements/views"
import { formWords } from "#lib/i18n/form-words"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { submitComment, submitReopening, submitResolution } from "../actions"

type Props = {
  locale: Locale
  agreement: AgreementView
  section: SectionKey
  actor: Actor
  comments: CommentView[]
  addressees: Addressee[]
}

/** What both sides said about the section, each in its ink, and a box to say something. */
export function Comments({ locale, agreement, section, actor, comments, addressees }: Props) {
  const t = words(locale, "agreements")
  const mayComment = refusalCommentOnSection(actor, agreement) === null
  const open = comments.filter(comment => !comment.isResolved)
  const resolved = comments.filter(comment => comment.isResolved)
  if (!mayComment && comments.length === 0) return null
  const hidden = mayComment ? { agreementId: agreement.id, section } : null
  return (
    <section id="comments" aria-labelledby="comments-heading">
      <h2 id="comments-heading">{t("comments.heading")}</h2>
      {comments.length === 0 && <p className="quiet">{t("comments.none")}</p>}
      {open.map(comment => (
        <Comment key={comment.id} {...{ locale, agreement, comment, hidden }} />
      ))}
      {resolved.length > 0 && (
        <details>
          <summary>{t("comments.resolvedHeading", { count: resolved.length })}</summary>
          {resolved.map(comment => (
            <Comment key={comment.id} {...{ locale, agreement, comment, hidden }} />
          ))}
        </details>
      )}
      {hidden && (
        <div className="card no-print">
          {agreement.neutral?.state === "active" && (
            <p className="quiet">
              {t("neutral.nowActive", { name: agreement.neutral.name, member: agreement.neutral.memberName })}
            </p>
          )}
          <Form
            action={submitComment}
            words={formWords(locale)}
            labels={{ text: t("comments.label"), "mentions[]": t("comments.tell") }}
          >
            <Hidden name="agreementId" value={agreement.id} />
            <Hidden name="section" value={section} />
            <TextArea
              name="text"
              label={t("comments.label")}
              hint={t("comments.hint", { names: sayOthers(locale, agreement.parties) })}
              rows={3}
            />
            <Tell
              legend={t("comments.tell")}
              hint={t("comments.tellHint")}
              optional={t("form.optional")}
              {...{ parties: agreement.parties, addressees }}
            />
            <SubmitButton quiet>{t("comments.send")}</SubmitButton>
          </Form>
        </div>
      )}
    </section>
  )
}

type CommentProps = {
  locale: Locale
  agreement: AgreementView
  comment: CommentView
  /** What its button sends; null where nothing may be done with it. */
  hidden: Record<string, string> | null
}

function Comment({ locale, agreement, comment, hidden }: CommentProps) {
  const t = words(locale, "agreements")
  const party = agreement.parties.find(one => one.memberId === comment.memberId)
  const ink = party ? (party.kind === "corporate" ? "said-company" : "said-local") : ""
  const day = formatDay(locale, comment.writtenAt.toISOString().slice(0, 10))
  return (
    <article id={`comment-${comment.id}`} className={comment.isResolved ? `said ${ink} said-resolved` : `said ${ink}`}>
      <header>
        {party ? (
          <SideName kind={party.kind} name={party.name} />
        ) : (
          <NeutralMark locale={locale} member={comment.neutralOf ?? ""} />
        )}
        <span className="quiet">
          {t("comments.byAndDay", { name: comment.writtenByName, day, number: comment.revisionNumber })}
        </span>
      </header>
      <For locale={locale} {...comment} />
      <Prose text={comment.text} />
      <PutSteps locale={locale} steps={comment.steps} />
      {hidden && comment.isResolved && (
        <ButtonForm action={submitReopening} hidden={{ ...hidden, commentId: comment.id }} quiet>
          <span aria-hidden="true">{t("comments.reopen")}</span>
          <span className="visually-hidden">{t("comments.reopenHidden", { name: comment.writtenByName })}</span>
        </ButtonForm>
      )}
      {hidden && !comment.isResolved && (
        <ButtonForm action={submitResolution} hidden={{ ...hidden, commentId: comment.id }} quiet>
          <span aria-hidden="true">{t("comments.resolve")}</span>
          <span className="visually-hidden">{t("comments.resolveHidden", { name: comment.writtenByName })}</span>
        </ButtonForm>
      )}
    </article>
  )
}
