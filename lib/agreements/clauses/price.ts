import { alternative, type Topic } from "#lib/agreements/clauses/clause"

export const priceTopics: readonly Topic[] = [
  {
    id: "late-payment",
    title: "When a payment is late",
    why: "A month without the payment means a month without salaries in a small team. Large companies rarely mean harm; their systems are slow.",
    alternatives: [
      alternative(
        "strict",
        "After thirty days the work may pause, and the loss is made good.",
        "When a payment is late, {party:company} says at once why and when it comes. After thirty days {party:local_resource} may pause the work until it is paid; the dates move by as many days. {party:company} makes good what the delay has cost {party:local_resource}, where that can be shown.",
      ),
      alternative(
        "middle",
        "After thirty days the work may pause.",
        "When a payment is late, {party:company} says at once why and when it comes. After thirty days {party:local_resource} may pause the work until it is paid; the dates move by as many days.",
      ),
      alternative(
        "open",
        "The parties talk.",
        "When a payment is late, {party:company} says why and when it comes, and the parties agree how the work goes on.",
      ),
    ],
  },
  {
    id: "price-covers",
    title: "What the price covers",
    why: "Quarrels about money are mostly quarrels about what was included.",
    alternatives: [
      alternative(
        "strict",
        "The whole price for everything described here, and nothing beyond.",
        "The total price for all that is described in this agreement is {price.total}. It covers salaries, travel, materials and the organisation’s own running costs, as far as this section does not say otherwise. Nothing is deducted from it that was not agreed.",
      ),
      alternative(
        "open",
        "The price, with room for shifts within it.",
        "The total price is {price.total}. {party:local_resource} may shift money between the parts of its budget by up to a tenth and tells {party:company} when it does.",
      ),
    ],
  },
  {
    id: "no-dependence",
    title: "Money and independence",
    why: "Some organisations take no company money at all. Those who do must be able to show that no finding was bought.",
    alternatives: [
      alternative(
        "strict",
        "No payment depends on a result, and all payments may be made public.",
        "No payment depends on what is found. Each party may tell anybody that the work was paid for, by whom, and how much. {party:local_resource} may end the work at any time when it sees its independence in danger, and is paid for what it has done.",
      ),
      alternative("open", "No payment depends on a result.", "No payment depends on what is found."),
    ],
  },
]
