import type { SectionKey } from "#lib/agreements/terms/fields"
import { changesPlace } from "#lib/agreements/terms/sections/legal"
import { placeKey, type Translation, type Translations } from "#lib/agreements/terms/translations"

/** A section's own words that become a change from the standard text, or a change that becomes words again. */
export type MovedWords = { section: SectionKey; id: string }

const wordsKey = (section: SectionKey) => placeKey({ section, field: "words" })
const changeKey = (id: string) => placeKey({ ...changesPlace, rowId: id, rowField: "change" })

/** What was written in other languages goes along with words that become a change. */
export function withWordsMoved(translations: Translations, moved: readonly MovedWords[]): Translations {
  return eachLanguage(translations, places => {
    for (const { section, id } of moved) {
      const words = places[wordsKey(section)]
      if (!words) continue
      places[changeKey(id)] = words
      delete places[wordsKey(section)]
    }
  })
}

/** Changes go back behind the words in other languages too; that these fit the words as they are now is for people to say. */
export function withChangesMoved(translations: Translations, moved: readonly MovedWords[]): Translations {
  return eachLanguage(translations, places => {
    for (const { section, id } of moved) {
      const [words, change] = [places[wordsKey(section)], places[changeKey(id)]]
      if (!change) continue
      places[wordsKey(section)] = words ? { ...words, text: `${words.text}\n\n${change.text}` } : change
      delete places[changeKey(id)]
    }
  })
}

function eachLanguage(translations: Translations, move: (places: Record<string, Translation>) => void): Translations {
  const languages = Object.entries(translations).map(([language, held]) => {
    const places = { ...held }
    move(places)
    return [language, places] as const
  })
  return Object.fromEntries(languages)
}
