import { alternative, type Topic } from "#lib/agreements/clauses/clause"

export const exitTopics: readonly Topic[] = [
  {
    id: "what-stays",
    title: "What must stay when the money ends",
    why: "Most of what projects build is gone a year later, because nobody had said who carries it on and with what.",
    alternatives: [
      alternative(
        "strict",
        "Each lasting thing has a carrier and means, settled before the end and looked at later.",
        "For everything that must outlast this agreement, the parties settle at least three months before {timeline.endsOn} who carries it on and with what means. They look together, six and twelve months after the end, whether it still stands, and tell each other what they have learnt.",
      ),
      alternative(
        "open",
        "The parties plan for it.",
        "The parties plan in time who carries on what must outlast this agreement, and look later whether it still stands.",
      ),
    ],
  },
  {
    id: "responsible-end",
    title: "Ending without harm",
    why: "A company that leaves a site overnight leaves the children there. An organisation that stops overnight leaves cases open.",
    alternatives: [
      alternative(
        "strict",
        "Open cases are handed over before anybody leaves, also after a quarrel.",
        "However this agreement ends, people whose cases are open are not left alone: the parties hand them over, with their consent, to somebody who can help them, and {party:company} pays for that handover. This holds also where the parties part in a quarrel.",
      ),
      alternative(
        "open",
        "Open cases are handed over.",
        "However this agreement ends, the parties do what they can so that people whose cases are open find help elsewhere.",
      ),
    ],
  },
]
