import { Fingerprint } from "#components/agreements/fingerprint"
import { SectionText } from "#components/agreements/section-text"
import type { Speaker } from "#lib/agreements/terms/say-field"
import { sayStandardText } from "#lib/agreements/terms/say-standard-text"
import { words } from "#lib/i18n/words"

/** The network's standard text behind the cover page, with its version and its fingerprint; nothing where none was taken. */
export function StandardWords({ speaker, level = 2 }: { speaker: Speaker; level?: 2 | 3 }) {
  const { locale } = speaker
  const standard = sayStandardText(speaker)
  if (!standard) return null
  const Heading = level === 2 ? "h2" : "h3"
  return (
    <section aria-labelledby="standard-text">
      <Heading id="standard-text">{standard.heading}</Heading>
      <p className="quiet">{standard.explained}</p>
      <SectionText
        locale={locale}
        clauses={standard.words.map(({ section, title, said }) => ({ key: `standard-${section}`, label: title, said }))}
      />
      <p className="quiet">{words(locale, "agreements")("standard.fingerprint")}</p>
      <Fingerprint digest={standard.sha256} />
    </section>
  )
}
