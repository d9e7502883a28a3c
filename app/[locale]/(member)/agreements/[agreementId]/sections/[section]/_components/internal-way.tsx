import { type Actor, actingMember } from "#lib/actor"
import { refusalWriteInternalNote } from "#lib/agreements/internal/policy"
import type { SectionKey } from "#lib/agreements/terms/fields"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

type Props = { locale: Locale; agreement: AgreementView; section: SectionKey; actor: Actor; openNotes: number }

/** The way to what one's own side says among itself; the notes themselves never stand on a page that both sides have. */
export function InternalWay({ locale, agreement, section, actor, openNotes }: Props) {
  const mayWrite = refusalWriteInternalNote(actor, agreement) === null
  if (!mayWrite && openNotes === 0) return null
  const t = words(locale, "agreements")
  const member = actingMember(actor)?.name ?? ""
  return (
    <p className="section no-print">
      <a href={`/${locale}${paths.agreements.internal(agreement.id, section)}`}>
        {t("internal.link", { count: openNotes, member })}
      </a>
      <br />
      <span className="quiet">{t("internal.linkExplained")}</span>
    </p>
  )
}
