import { RadioGroup } from "#components/form/choices"
import type { RebaseView } from "#lib/agreements/amendment/views"
import { type SaidChange, sayChange } from "#lib/agreements/terms/say-change"
import { speakerFor } from "#lib/agreements/terms/say-parties"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

type Props = { locale: Locale; rebase: RebaseView; parties: AgreementView["parties"] }

/** Each place that both changes touch, with the words of both to choose from. */
export function ConflictChoices(props: Props) {
  const t = words(props.locale, "agreements")
  return said(props).map(({ name, label, ours, theirs }) => (
    <RadioGroup
      key={name}
      name={name}
      legend={label}
      choices={[
        { value: "ours", label: ours ? t("rebase.ours", { words: ours }) : t("rebase.oursGone") },
        { value: "theirs", label: theirs ? t("rebase.theirs", { words: theirs }) : t("rebase.theirsGone") },
      ]}
    />
  ))
}

/** The place of each conflict by its field, for the summary of problems. */
export function conflictLabels(props: Props): Record<string, string> {
  return Object.fromEntries(said(props).map(({ name, label }) => [name, label]))
}

function said({ locale, rebase: { ours, theirs, conflicts }, parties }: Props) {
  const s = words(locale, "terms")
  const { names } = speakerFor(locale, ours, parties)
  return conflicts.map(({ name, ours: before, theirs: after, ...place }) => {
    const kind = before === null ? "added" : after === null ? "removed" : "changed"
    const change = sayChange({ ...place, kind, before, after }, { locale, before: ours, after: theirs, names })
    const title = change.section && s(`section.${change.section}.title`)
    return {
      name,
      label: title
        ? words(locale, "agreements")("rebase.place", { section: title, place: change.place })
        : change.place,
      ours: wordsOf(change, "removed"),
      theirs: wordsOf(change, "added"),
    }
  })
}

function wordsOf({ parts }: SaidChange, side: "removed" | "added"): string {
  return parts
    .filter(({ change }) => change === side || change === "same")
    .map(({ text }) => text)
    .join("")
}
