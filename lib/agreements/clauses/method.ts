import { alternative, type Topic } from "#lib/agreements/clauses/clause"

export const methodTopics: readonly Topic[] = [
  {
    id: "safe-interviews",
    title: "Interviews in which people can speak",
    why: "A worker who is seen with an interviewer can pay for it. What is said in front of a supervisor is worth little and can still do harm.",
    alternatives: [
      alternative(
        "strict",
        "Away from the site, nobody of the management near, and the worker may stop at any time.",
        "Interviews take place where workers feel safe, away from managers, recruiters and their relatives. Everybody is told in their own language what the interview is for, who will learn what, and that they may refuse, stop or take back what they said. Nobody is paid for an answer. {party:local_resource} alone knows who said what.",
      ),
      alternative(
        "middle",
        "In private, with consent.",
        "Interviews are held in private, without managers in sight or hearing. Everybody is told what the interview is for and that they may refuse or stop. Names stay with {party:local_resource}.",
      ),
      alternative(
        "open",
        "By the organisation’s own standard.",
        "{party:local_resource} holds interviews by its own standard and tells {party:company} beforehand what that standard is.",
      ),
    ],
  },
  {
    id: "what-voids",
    title: "When a result is worth nothing",
    why: "Everybody can tell afterwards that a visit was staged. It is fair to say before what makes a result void, and who bears the cost.",
    alternatives: [
      alternative(
        "strict",
        "A result that was interfered with is not used, and the work is repeated at the company’s cost.",
        "Where somebody has interfered with the choice of people, their answers or the records, {party:local_resource} says so, and the result is not used as evidence that all is well. {party:company} pays for the time spent and for repeating the work, unless the interference came from {party:local_resource}.",
      ),
      alternative(
        "middle",
        "Interference is said in the report.",
        "Where somebody has interfered with the work, the report says what happened and what the result is still worth. The parties decide together whether to repeat it.",
      ),
      alternative(
        "open",
        "Doubts are told.",
        "{party:local_resource} tells {party:company} when it doubts a result, and why.",
      ),
    ],
  },
]
