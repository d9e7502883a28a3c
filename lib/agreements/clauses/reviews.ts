import { alternative, type Topic } from "#lib/agreements/clauses/clause"

export const reviewsTopics: readonly Topic[] = [
  {
    id: "taking-stock",
    title: "Taking stock together",
    why: "Both sides have unspoken complaints after three months. A set day on which both must speak is easier than courage.",
    alternatives: [
      alternative(
        "strict",
        "Both say in writing how it goes, and each review ends in decisions.",
        "At each review both sides first say in writing, each for itself, how the work and the partnership go. They then talk about what they see differently. Each review ends with what is kept, changed or ended, who does it and by when.",
      ),
      alternative(
        "open",
        "The parties talk about how it goes.",
        "At each review the parties talk openly about how the work and the partnership go, and note what they want to change.",
      ),
    ],
  },
  {
    id: "asking-for-change",
    title: "Asking for a change",
    why: "Circumstances change on both sides. A side that cannot ask will leave, or keep silent and do less.",
    alternatives: [
      alternative(
        "strict",
        "Every request gets an answer with a reason in time.",
        "Each party may ask at any time to change this agreement. The others answer within {reviews.renegotiationAnswerDays}: they agree to talk, or refuse and say why. Until a change is signed by all, this agreement holds as it is. Nobody suffers a disadvantage for having asked.",
      ),
      alternative(
        "open",
        "Requests are talked about in good faith.",
        "Each party may ask at any time to change this agreement, and the others talk with it in good faith.",
      ),
    ],
  },
]
