import { alternative, type Topic } from "#lib/agreements/clauses/clause"

export const servicesTopics: readonly Topic[] = [
  {
    id: "extra-work",
    title: "Work that was not agreed",
    why: "Small organisations often do more than was paid because nobody wants to say no in the middle of the work. Saying how extra work is asked for protects both.",
    alternatives: [
      alternative(
        "strict",
        "Extra work begins only after a change of this agreement.",
        "Work that is not described here begins only when the parties have changed this agreement and said what it costs and what becomes of the dates. Nobody is blamed for not doing what was not agreed.",
      ),
      alternative(
        "middle",
        "Extra work is asked for and answered in writing.",
        "Who wishes for work that is not described here asks for it in writing. {party:local_resource} says whether it can do it, at what cost and by when, and begins when {party:company} has agreed in writing.",
      ),
      alternative(
        "open",
        "Small things are done, larger ones are talked about.",
        "Small things that help the work are done without asking. Before anything that takes more than a day, the parties talk about cost and dates.",
      ),
    ],
  },
  {
    id: "use-of-results",
    title: "Who may use the results",
    why: "A report can help the next village or hurt a witness. Who may use it, and with what left out, is easier to settle before it is written.",
    alternatives: [
      alternative(
        "strict",
        "Each use beyond this work needs the consent of all.",
        "The results are used for the purpose of this agreement. Any other use needs the written consent of all parties, who give or refuse it within two weeks. Nothing that lets a worker or a child be recognised is used anywhere else.",
      ),
      alternative(
        "middle",
        "Both may use the results, without names.",
        "Each party may use the results in its own work as far as the rules of confidentiality allow, and leaves out everything by which a person or a site can be recognised.",
      ),
      alternative(
        "open",
        "Methods and learnings may be used by all.",
        "Methods, tools and general learnings may be used by every party and shared with others. Findings about a site are used as the rules of confidentiality say.",
      ),
    ],
  },
]
