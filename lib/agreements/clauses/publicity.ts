import { alternative, type Topic } from "#lib/agreements/clauses/clause"

export const publicityTopics: readonly Topic[] = [
  {
    id: "name-and-logo",
    title: "Use of name and logo",
    why: "A logo on a website can cost a local organisation the trust of workers, or its permit. It can also open doors for it. Only it can tell which.",
    alternatives: [
      alternative(
        "strict",
        "Every single use is shown and agreed beforehand.",
        "No party uses the name or logo of another, or tells the story of this work, before the other has seen the exact words, pictures and place and has agreed in writing. Who is asked answers within {publicity.answerDays}; silence is a no. A consent may be taken back for the future.",
      ),
      alternative(
        "middle",
        "What was agreed once may be used again unchanged.",
        "The first use of a name, a logo or a story needs the written agreement of the party concerned. The same words may then be used again unchanged until it takes its agreement back.",
      ),
      alternative(
        "open",
        "Names may be told, with regard for each other.",
        "Each party may say in a factual way that the others work with it, and asks before it uses a logo or praises the work in public.",
      ),
    ],
  },
  {
    id: "true-claims",
    title: "What may be claimed",
    why: "“Audited by” is quickly written and hard to take back. Wrong claims hurt the one whose name stands in them.",
    alternatives: [
      alternative(
        "strict",
        "No claim of approval, and the scope is always said.",
        "Nobody says or suggests that a product, site or company was approved by another party. Who speaks about this work says what was looked at, when, and what was not. A wrong claim is corrected in the same place within two working days.",
      ),
      alternative(
        "open",
        "No claim of approval.",
        "Nobody says or suggests that a product, site or company was approved by another party. Wrong claims are corrected.",
      ),
    ],
  },
]
