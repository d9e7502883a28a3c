import { ChangedText } from "#components/agreements/changed-words"
import type { TextProposalView } from "#lib/agreements/proposals/views"
import { compareTerms } from "#lib/agreements/terms/compare"
import { sayChange } from "#lib/agreements/terms/say-change"
import { speakerFor } from "#lib/agreements/terms/say-parties"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"

/** The place and its words, with what is to go struck and what is to come underlined. */
export function ProposedWords({
  locale,
  agreement,
  proposal: { before, after, memberId },
}: {
  locale: Locale
  agreement: Pick<AgreementView, "parties">
  proposal: TextProposalView
}) {
  const { names } = speakerFor(locale, after, agreement.parties)
  const ink = agreement.parties.find(party => party.memberId === memberId)?.kind
  return compareTerms(before, after).changes.map((change, index) => {
    const said = sayChange(change, { locale, before, after, names })
    return (
      <div key={index} className="diff">
        <p className="diff-place">
          <bdi>{said.place}</bdi>
        </p>
        <ChangedText className="agreed-text change-words" locale={locale} parts={said.parts} {...(ink && { ink })} />
      </div>
    )
  })
}
