import { expect, test } from "vitest"
import type { Awaiting } from "#lib/agreements/first-text/views"
import { whoSees } from "#lib/agreements/first-text/who-sees"
import { words } from "#lib/i18n/words"

const t = words("en", "agreements")
const awaiting: Awaiting = { memberId: "clinic", invitation: null, offered: null, came: null }
const parties = [
  { memberId: "nordvik", name: "Nordvik Apparel", kind: "corporate", isYou: true },
  { memberId: "clinic", name: "Noor’s Clinic", kind: "local_resource", isYou: false },
] as const

/** What is said of who sees a change, on every page and after every step that saves one. */
function said(awaited: Awaiting | null): string[] {
  const who = whoSees("en", { parties: [...parties], awaiting: awaited })
  const done = ["saved", "translated", "clauseChosen", "standardTaken", "standardGivenUp"] as const
  const alsoDone = ["wordsPutBack", "valueSaved", "coverSaved"] as const
  return [
    ...[...done, ...alsoDone].map(code => t(`done.${code}`, who)),
    t("section.changedDraft", { count: 1, ...who }),
    t("section.changedDraft", { count: 2, ...who }),
    t("form.seenLater", who),
    t("languages.lead", { language: "Bangla", ...who }),
    t("cover.lead", who),
    t("cover.linkExplained", who),
  ]
}

test("while a party is awaited nothing is said to be seen by it, or to be handed over", () => {
  for (const sentence of said(awaiting)) {
    expect(sentence).toContain("Only your side sees")
    expect(sentence).not.toMatch(/hand|Noor/)
  }
})

test("where every party is here, a change is seen once it is handed over", () => {
  for (const sentence of said(null)) {
    expect(sentence).toMatch(/hand (it )?over/)
    expect(sentence).not.toContain("Only your side")
  }
})
