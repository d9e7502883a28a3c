import { FoldedChoices } from "#components/form/folded-choices"
import type { Addressee } from "#lib/agreements/mentions/views"
import type { Party } from "#lib/agreements/views"
import { formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

type TellProps = {
  legend: string
  hint: string
  optional: string
  parties: readonly Party[]
  addressees: readonly Addressee[]
}

/** Names to choose from, folded by party: most of what is said is for nobody in particular. */
export function Tell({ parties, addressees, ...frame }: TellProps) {
  const groups = parties
    .toSorted((one, other) => Number(other.isYou) - Number(one.isYou))
    .map(({ memberId, name }) => ({
      label: name,
      choices: addressees.filter(one => one.memberId === memberId).map(one => ({ value: one.id, label: one.name })),
    }))
    .filter(({ choices }) => choices.length > 0)
  return groups.length > 0 ? <FoldedChoices name="mentions[]" groups={groups} {...frame} /> : null
}

/** Whom something said is for, where it is for somebody. */
export function For({
  locale,
  mentionedNames,
  isForYou,
}: {
  locale: Locale
  mentionedNames: string[]
  isForYou: boolean
}) {
  const t = words(locale, "agreements")
  if (mentionedNames.length === 0) return null
  const names = formatList(locale, mentionedNames)
  if (!isForYou) return <p className="quiet">{t("comments.for", { names })}</p>
  return <p>{mentionedNames.length === 1 ? t("comments.forYou") : t("comments.forYouToo", { names })}</p>
}
