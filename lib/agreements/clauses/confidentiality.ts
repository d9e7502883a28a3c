import { alternative, type Topic } from "#lib/agreements/clauses/clause"

export const confidentialityTopics: readonly Topic[] = [
  {
    id: "keeping-safe",
    title: "How confidential things are kept",
    why: "Names leak from mailboxes and shared drives more often than from talk.",
    alternatives: [
      alternative(
        "strict",
        "Few people, encrypted, never in e-mail.",
        "What is confidential is known only to those who need it for this work and who have promised to keep it. It is stored encrypted and never sent by ordinary e-mail or messenger. A party that learns of a loss tells the others within one day and says what it does about it.",
      ),
      alternative(
        "middle",
        "Only those who need it, and losses are told.",
        "What is confidential is known only to those who need it for this work. A party that learns of a loss tells the others without delay.",
      ),
      alternative(
        "open",
        "Kept with the care of one’s own secrets.",
        "Each party keeps what is confidential with the same care as its own secrets.",
      ),
    ],
  },
  {
    id: "end-of-confidentiality",
    title: "How long it lasts",
    why: "A duty without an end is forgotten, and nobody knows any more what it covered. Protection of people has no end.",
    alternatives: [
      alternative(
        "strict",
        "For years after the work; for people, without end.",
        "The duties of confidentiality last for {confidentiality.survivalYears} after the end of this agreement. Whatever lets a worker, a child or a witness be recognised stays confidential without end.",
      ),
      alternative(
        "open",
        "Until it is public anyway; for people, without end.",
        "The duties of confidentiality end for what has become public without a party’s fault. Whatever lets a worker, a child or a witness be recognised stays confidential without end.",
      ),
    ],
  },
]
