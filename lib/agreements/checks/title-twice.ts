import { check } from "#lib/agreements/checks/check"

/** Two titles in one language, or one more in the language of the terms: nobody could say which of them the document has. */
export const titleTwice = check(
  { id: "title_twice", severity: "blocks", section: "legal", demand: "L1" },
  ({ language, sections: { legal } }) => {
    const titles = (legal.titles ?? []).filter(one => one.language !== null)
    return titles
      .filter(
        (one, place) =>
          one.language === language || titles.slice(0, place).some(before => before.language === one.language),
      )
      .map(({ id, language: textLanguage }) => ({
        field: "titles",
        rowId: id,
        values: { textLanguage: textLanguage ?? "" },
      }))
  },
)
