import { alternative, type Topic } from "#lib/agreements/clauses/clause"

export const timelineTopics: readonly Topic[] = [
  {
    id: "dates-that-slip",
    title: "Dates that slip",
    why: "Floods, elections and sick colleagues move dates. What breaks trust is to learn of it on the last day.",
    alternatives: [
      alternative(
        "strict",
        "Told at once, with a new date, and agreed in writing.",
        "A party that sees that it will miss a date says so at once, with the reason and the date that it can keep. The new date holds when the others have agreed in writing; they do not refuse without a reason. A delay that one party causes moves the dates of the others by as many days.",
      ),
      alternative(
        "middle",
        "Told early; a delay of up to two weeks needs no change of the agreement.",
        "A party that may miss a date says so as early as it can and names a new one. A delay of up to two weeks that was told before the date needs no further agreement.",
      ),
      alternative(
        "open",
        "The parties tell each other and find new dates.",
        "Dates are meant seriously. When one cannot be kept, the parties tell each other and find a new one together.",
      ),
    ],
  },
  {
    id: "end-of-the-work",
    title: "The last day",
    why: "An end that everybody knows lets the team plan its next work and the community its own next steps.",
    alternatives: [
      alternative(
        "strict",
        "The work ends on the last day; going on needs a change of this agreement.",
        "The work begins on {timeline.startsOn} and ends on {timeline.endsOn}. Going on after that day needs a change of this agreement, which the parties talk about at least one month before.",
      ),
      alternative(
        "open",
        "The work ends on the last day, and what is begun may be finished.",
        "The work ends on {timeline.endsOn}. What was begun before that day may be finished within one month, on the same terms.",
      ),
    ],
  },
]
