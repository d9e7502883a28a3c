import type { Surviving } from "#lib/agreements/ending/views"
import { byKey } from "#lib/agreements/terms/say-field"
import { formatDay, formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

type Promised = "confidential" | "data" | "followUp" | "questions" | "goals" | "lasting" | "handover"

/** What outlives an agreement, in words: a term and its lines for each promise that was made. */
export function saySurviving(
  locale: Locale,
  surviving: Surviving,
  nameOf: (memberId: string) => string,
): { term: string; lines: string[] }[] {
  const t = words(locale, "ending")
  const { confidentialityYears: years, confidentialUntil, otherwiseKept, personalData, followUp, questions } = surviving
  const option = (section: string, field: string, value: string) =>
    byKey(locale, "terms")(`choice.${section}.${field}.${value}`)
  const on = (day: string) => formatDay(locale, day)
  const fate = personalData && option("safeguarding", "afterwards", personalData.afterwards)
  const followers = followUp && formatList(locale, followUp.memberIds.map(nameOf))
  const said: [Promised, (string | null)[]][] = [
    [
      "confidential",
      [
        ...[{ subject: null, years, until: confidentialUntil }, ...otherwiseKept].map(({ subject, ...kept }) =>
          sayKept(locale, subject ? option("confidentiality", "survivals.subject", subject) : null, kept),
        ),
        t("follows.confidentialPeople"),
      ],
    ],
    [
      "data",
      [fate && personalData.keptUntil ? t("follows.dataUntil", { what: fate, day: on(personalData.keptUntil) }) : fate],
    ],
    [
      "followUp",
      [
        followers && followUp.until
          ? t("follows.followUpUntil", { names: followers, day: on(followUp.until) })
          : followers,
      ],
    ],
    ["questions", [questions && sayQuestions(locale, questions)]],
    [
      "goals",
      surviving.goals.map(({ goal, byDate }) => (byDate ? t("follows.goalUntil", { goal, day: on(byDate) }) : goal)),
    ],
    [
      "lasting",
      surviving.lasting.map(({ outcome, carriedBy, meansOfFunding: money }) =>
        t("follows.lastingRow", { outcome, carriedBy, money }),
      ),
    ],
    ["handover", surviving.handover.map(what => option("exit", "handover", what))],
  ]
  return said.flatMap(([key, lines]) => {
    const spoken = lines.filter(one => one !== null)
    return spoken.length > 0 ? [{ term: t(`follows.${key}`), lines: spoken }] : []
  })
}

/** How long one kind of information is kept, or (null) all others. */
function sayKept(
  locale: Locale,
  what: string | null,
  { years, until }: { years: number | null; until: string | null },
): string {
  const t = words(locale, "ending")
  if (what === null) {
    if (until) return t("follows.confidentialUntil", { day: formatDay(locale, until) })
    return years === null ? t("follows.confidentialUnsaid") : t("follows.confidentialYears", { years })
  }
  if (until) return t("follows.keptUntil", { what, day: formatDay(locale, until) })
  return years === null ? t("follows.keptWithoutEnd", { what }) : t("follows.keptYears", { what, years })
}

function sayQuestions(locale: Locale, { days, until }: { days: number; until: string | null }): string {
  const t = words(locale, "ending")
  return until ? t("follows.questionsUntil", { day: formatDay(locale, until) }) : t("follows.questionsDays", { days })
}
