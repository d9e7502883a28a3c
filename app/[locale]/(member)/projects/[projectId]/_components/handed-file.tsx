import { Openings } from "#components/partnerships/openings"
import { formatNumber } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { DocumentOpeningView } from "#lib/partnerships/views"
import { paths } from "#lib/paths"

/** A file that one side handed in, its size, and who has opened it. */
export function HandedFile({
  locale,
  file,
  openings,
}: {
  locale: Locale
  file: { id: string; name: string; bytes: number }
  openings: readonly DocumentOpeningView[]
}) {
  const size = formatNumber(locale, Math.max(1, Math.round(file.bytes / 1_024)))
  return (
    <>
      <p>
        <a href={paths.files(file.id)}>
          {words(locale, "projects")("milestone.history.file", { name: file.name, size })}
        </a>
      </p>
      <Openings locale={locale} openings={openings.filter(({ documentId }) => documentId === file.id)} />
    </>
  )
}
