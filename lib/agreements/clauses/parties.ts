import { alternative, type Topic } from "#lib/agreements/clauses/clause"

export const partiesTopics: readonly Topic[] = [
  {
    id: "people-who-leave",
    title: "When a named person leaves",
    why: "Partnerships rest on people. When the one contact leaves, a year of trust can leave with them, unless somebody is named in time.",
    alternatives: [
      alternative(
        "strict",
        "A successor is named at once and introduced by the person who leaves.",
        "When a person named here leaves or changes duties, their party names a successor within five working days and tells the others in writing. Where possible, the person who leaves introduces the successor and hands over what is open. Until then their party answers for them by a person whom it names at once.",
      ),
      alternative(
        "middle",
        "A successor is named within a month.",
        "When a person named here leaves or changes duties, their party tells the others without delay and names a successor within one month. What was agreed with the person who leaves still holds.",
      ),
      alternative(
        "open",
        "The others are told.",
        "Each party may change the persons named for it here and tells the others when it does.",
      ),
    ],
  },
  {
    id: "independence-of-parties",
    title: "Each party stays independent",
    why: "Workers trust an organisation because it is nobody’s arm, and a company must know that nobody signs in its name. Both are safer when it is said.",
    alternatives: [
      alternative(
        "strict",
        "Nobody acts for the other, and the local organisation keeps its own judgement in everything.",
        "{party:company} and {party:local_resource} are independent of each other. Neither may bind the other or speak in its name. {party:local_resource} judges and reports by its own standards; no payment, contact or future work depends on what it finds.",
      ),
      alternative(
        "open",
        "Nobody acts for the other.",
        "{party:company} and {party:local_resource} are independent of each other. Neither may bind the other or speak in its name.",
      ),
    ],
  },
]
