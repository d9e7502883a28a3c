import { alternative, type Topic } from "#lib/agreements/clauses/clause"

export const pressTopics: readonly Topic[] = [
  {
    id: "journalists-ask",
    title: "When journalists ask",
    why: "One careless sentence to a journalist has ended many partnerships. A small organisation must also not be left alone with the question.",
    alternatives: [
      alternative(
        "strict",
        "Only the agreed line, and a quick word to the other side.",
        "Who is asked by journalists about this work says only the agreed line, sends them to {press.referTo} and tells the other parties within {press.informWithinHours}. This does not keep anybody from protecting a person in danger or from speaking about their own work elsewhere.",
      ),
      alternative(
        "middle",
        "Send them on, and tell the others.",
        "Who is asked by journalists about this work sends them to {press.referTo} and tells the other parties without delay.",
      ),
      alternative(
        "open",
        "Each speaks for itself, within confidentiality.",
        "Each party may speak to journalists about its own part of the work, keeps what is confidential, and tells the others beforehand where it can.",
      ),
    ],
  },
  {
    id: "published-nonsense",
    title: "When something wrong is published",
    why: "The party that is not named in the article often does not notice it. The one that is named needs help within hours.",
    alternatives: [
      alternative(
        "strict",
        "The parties correct it together, within a day.",
        "When something wrong or harmful about this work is published, the parties talk within one day and agree who answers what. None lets a false statement about another stand that it can correct.",
      ),
      alternative(
        "open",
        "The parties tell each other.",
        "When something wrong or harmful about this work is published, the party that sees it tells the others.",
      ),
    ],
  },
]
