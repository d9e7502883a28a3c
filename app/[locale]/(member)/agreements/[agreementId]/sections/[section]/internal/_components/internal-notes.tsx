import { For } from "#components/agreements/mentions"
import { PutSteps } from "#components/agreements/put-steps"
import { ButtonForm } from "#components/form/button-form"
import { Prose } from "#components/ui/prose"
import type { Actor } from "#lib/actor"
import { refusalWriteInternalNote } from "#lib/agreements/internal/policy"
import type { InternalNoteView } from "#lib/agreements/internal/views"
import { refusalCommentOnSection } from "#lib/agreements/policy"
import type { SectionKey } from "#lib/agreements/terms/fields"
import type { AgreementView } from "#lib/agreements/views"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { submitPutAway, submitReopening } from "../actions"

type Shared = { locale: Locale; agreement: AgreementView; section: SectionKey; actor: Actor }

/** What one's own side has said, the open first. */
export function InternalNotes({ notes, ...shared }: Shared & { notes: InternalNoteView[] }) {
  const t = words(shared.locale, "agreements")
  const away = notes.filter(note => note.isPutAway)
  return (
    <>
      {notes.length === 0 && <p className="quiet">{t("internal.none")}</p>}
      {notes
        .filter(note => !note.isPutAway)
        .map(note => (
          <Note key={note.id} {...shared} note={note} />
        ))}
      {away.length > 0 && (
        <details>
          <summary>{t("internal.putAwayHeading", { count: away.length })}</summary>
          {away.map(note => (
            <Note key={note.id} {...shared} note={note} />
          ))}
        </details>
      )}
    </>
  )
}

function Note({ locale, agreement, section, actor, note }: Shared & { note: InternalNoteView }) {
  const t = words(locale, "agreements")
  const mayWrite = refusalWriteInternalNote(actor, agreement) === null
  const mayPutAway = !note.isPutAway && mayWrite
  const mayReopen = note.isPutAway && mayWrite
  const mayShare = !note.isPutAway && !note.isShared && refusalCommentOnSection(actor, agreement) === null
  const day = formatDay(locale, note.writtenAt.toISOString().slice(0, 10))
  return (
    <article id={`note-${note.id}`} className="said said-internal">
      <header>
        <span className="quiet">{t("internal.byAndDay", { name: note.writtenByName, day })}</span>
      </header>
      <For locale={locale} {...note} />
      <Prose text={note.text} />
      {note.isShared && <p className="quiet">{t("internal.shared")}</p>}
      <PutSteps locale={locale} steps={note.steps} />
      {(mayPutAway || mayReopen || mayShare) && (
        <div className="buttons no-print">
          {mayPutAway && (
            <ButtonForm action={submitPutAway} hidden={{ agreementId: agreement.id, section, noteId: note.id }} quiet>
              <span aria-hidden="true">{t("internal.putAway")}</span>
              <span className="visually-hidden">{t("internal.putAwayHidden", { name: note.writtenByName })}</span>
            </ButtonForm>
          )}
          {mayReopen && (
            <ButtonForm action={submitReopening} hidden={{ agreementId: agreement.id, section, noteId: note.id }} quiet>
              <span aria-hidden="true">{t("internal.reopen")}</span>
              <span className="visually-hidden">{t("internal.reopenHidden", { name: note.writtenByName })}</span>
            </ButtonForm>
          )}
          {mayShare && (
            <a href={`/${locale}${paths.agreements.shareNote(agreement.id, section, note.id)}`}>
              {t("internal.shareLink")}
            </a>
          )}
        </div>
      )}
    </article>
  )
}
