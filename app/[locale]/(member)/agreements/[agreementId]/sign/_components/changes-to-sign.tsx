import { ChangeList } from "#components/agreements/change-list"
import { compareTerms } from "#lib/agreements/terms/compare"
import { sayChange } from "#lib/agreements/terms/say-change"
import { speakerFor } from "#lib/agreements/terms/say-parties"
import { words } from "#lib/i18n/words"
import type { SignProps } from "./sign-states"

/** Of an amendment: everything in which the text to be signed differs from the terms in force, by whomever it was written. */
export function ChangesToSign({ locale, agreement }: SignProps) {
  const { amendment, terms, parties } = agreement
  if (!amendment) return null
  const t = words(locale, "agreements")
  const before = amendment.base.terms
  const { changes, summary } = compareTerms(before, terms)
  const { names } = speakerFor(locale, terms, parties)
  const opener = parties.find(party => party.memberId === agreement.revisions.at(-1)?.authorId)
  return (
    <>
      <p className="lead">{t("sign.changes", { changes: summary.changes, sections: summary.sections.length })}</p>
      <ChangeList
        locale={locale}
        agreementId={agreement.id}
        changes={changes.map(change => sayChange(change, { locale, before, after: terms, names }))}
        ink={opener?.kind ?? "corporate"}
      />
    </>
  )
}
