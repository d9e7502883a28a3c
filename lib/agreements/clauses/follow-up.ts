import { alternative, type Topic } from "#lib/agreements/clauses/clause"

export const followUpTopics: readonly Topic[] = [
  {
    id: "community-hears",
    title: "The community hears what came of it",
    why: "People who gave an hour and their trust, and never heard again, do not open the door to the next team.",
    alternatives: [
      alternative(
        "strict",
        "On a set day, in their language, with what will be done.",
        "{party:local_resource} tells the people who were asked what came of it, by {follow_up.communityHearsOn}, in their own language and in a way that is safe for them. {party:company} says in time what it will do, so that this can be told too, and what it will not.",
      ),
      alternative(
        "open",
        "In a suitable way.",
        "{party:local_resource} tells the people who were asked what came of it, in a way that is safe for them, and {party:company} supports it.",
      ),
    ],
  },
  {
    id: "questions-afterwards",
    title: "Questions after the work",
    why: "Questions come months later, from a board or a court. A few hours that were agreed are better than a favour that never ends.",
    alternatives: [
      alternative(
        "strict",
        "A number of hours within a number of days; more is paid.",
        "For {follow_up.availableDays} after the end of the work {party:local_resource} answers questions about it, up to {follow_up.availableHours} in all. What goes beyond is agreed on and paid apart.",
      ),
      alternative(
        "open",
        "Within reason.",
        "After the end of the work {party:local_resource} answers questions about it within reason, and {party:company} asks only what it needs to know.",
      ),
    ],
  },
]
