import { alternative, type Topic } from "#lib/agreements/clauses/clause"

export const legalTopics: readonly Topic[] = [
  {
    id: "quarrels",
    title: "When the parties quarrel",
    why: "A court far away is a threat for one side only. Talking first costs little and saves most partnerships.",
    alternatives: [
      alternative(
        "strict",
        "Talk within two weeks, then a mediator, and only then anything else.",
        "In a quarrel, persons who can decide talk within two weeks after one party has asked for it. If they find no solution, the parties call a mediator whom all accept; each bears its own cost, and {party:company} advances the mediator’s. Only after that may a party go on to the next step. What is urgent to protect a person may be done at once.",
      ),
      alternative(
        "open",
        "Talk first.",
        "In a quarrel the parties talk with each other before they take any further step.",
      ),
    ],
  },
  {
    id: "limits-of-liability",
    title: "Who answers for what",
    why: "Unlimited liability can end a small organisation over one mistake. No liability at all makes promises cheap.",
    alternatives: [
      alternative(
        "strict",
        "Each answers for harm by gross carelessness or intent; the small side’s risk is capped.",
        "Each party answers for harm that it causes on purpose or by gross carelessness. For other harm no party answers for more than {price.total}, and none for profit that another has lost. Nothing here limits what is owed to a person who was hurt.",
      ),
      alternative("open", "As the law says.", "Each party answers for the harm that it causes as the law says."),
    ],
  },
  {
    id: "two-languages",
    title: "Two languages",
    why: "Each side acts on the text that it can read. When both texts are not the same, somebody is wronged without knowing.",
    alternatives: [
      alternative(
        "strict",
        "One text prevails, and who could only read the other one is heard.",
        "This agreement is written in {legal.languages}. Where the texts differ, the one in {legal.prevailingLanguage} prevails. A party that has acted in good faith on the other text before it knew of the difference suffers no disadvantage from it.",
      ),
      alternative(
        "open",
        "One text prevails.",
        "This agreement is written in {legal.languages}. Where the texts differ, the one in {legal.prevailingLanguage} prevails.",
      ),
    ],
  },
]
