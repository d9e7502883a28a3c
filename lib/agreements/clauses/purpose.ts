import { alternative, type Topic } from "#lib/agreements/clauses/clause"

export const purposeTopics: readonly Topic[] = [
  {
    id: "people-first",
    title: "Whom the work serves",
    why: "When the work gets difficult, both sides need one sentence to come back to. It is easier to write before anybody is under pressure.",
    alternatives: [
      alternative(
        "strict",
        "Where interests collide, the people concerned come first.",
        "The work serves the people whom it is about. Where the interest of a party collides with their safety, their safety comes first, and the parties look together for a way to keep what they have promised each other in another form.",
      ),
      alternative(
        "open",
        "The parties keep the people concerned in mind.",
        "The parties keep in mind the people whom the work is about and weigh what each step means for them.",
      ),
    ],
  },
  {
    id: "bad-news-acted-upon",
    title: "What happens with what is found",
    why: "Local organisations have seen findings disappear in a drawer; companies have been blamed for findings that they were never shown in time to act.",
    alternatives: [
      alternative(
        "strict",
        "Every finding gets a written answer that says what will be done by when.",
        "{party:company} answers every finding in writing within {cooperation.answerWithinDays}: what it will do, by when, and with whom, or why it will not. {party:local_resource} is shown what was done and may say whether it helped.",
      ),
      alternative(
        "middle",
        "Grave findings get an answer, the others are talked about.",
        "{party:company} answers grave findings in writing and says what it will do. The parties go through all other findings together at the next review.",
      ),
      alternative(
        "open",
        "Findings are talked about.",
        "The parties talk about what was found and about what may follow from it.",
      ),
    ],
  },
]
