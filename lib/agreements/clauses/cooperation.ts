import { alternative, type Topic } from "#lib/agreements/clauses/clause"

export const cooperationTopics: readonly Topic[] = [
  {
    id: "problems-early",
    title: "Problems are told when they are found",
    why: "A problem that is told in the first week can be solved. The same problem in the final report is an accusation.",
    alternatives: [
      alternative(
        "strict",
        "Grave ones within hours, others within days, and an answer is owed.",
        "Grave problems are told within {cooperation.graveProblemsWithinHours} after they were found, all others at the next contact. The other party answers within {cooperation.answerWithinDays}. Who tells a problem early suffers no disadvantage from having told it.",
      ),
      alternative(
        "middle",
        "Told soon and answered.",
        "Problems are told soon after they were found and answered within {cooperation.answerWithinDays}.",
      ),
      alternative(
        "open",
        "Told at the next contact.",
        "Problems are told at the next contact at the latest, and the parties look for a solution together.",
      ),
    ],
  },
  {
    id: "site-refuses",
    title: "When a site does not cooperate",
    why: "A supplier opens its door to its buyer, not to a stranger. Without the company’s help the team stands at the gate, unpaid.",
    alternatives: [
      alternative(
        "strict",
        "The company acts within days; time lost is paid and dates move.",
        "When a site refuses entry, records or talks with workers, {party:local_resource} says so the same day. {party:company} speaks with the site within {cooperation.siteAnswerWithinDays} and tells what came of it. Time that is lost is paid, and the dates move by as many days. Nobody asks {party:local_resource} to force its way.",
      ),
      alternative(
        "middle",
        "The company helps, and the dates move.",
        "When a site does not cooperate, {party:local_resource} says so without delay, and {party:company} uses its influence. The dates move by the days that were lost.",
      ),
      alternative(
        "open",
        "The parties find another way.",
        "When a site does not cooperate, the parties look together for another way to reach the aim.",
      ),
    ],
  },
]
