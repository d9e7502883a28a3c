import { alternative, type Topic } from "#lib/agreements/clauses/clause"

export const safeguardingTopics: readonly Topic[] = [
  {
    id: "child-in-danger",
    title: "When a child or a worker is in danger",
    why: "Nobody must have to look up a contract before helping a child. No duty here can stand against it.",
    alternatives: [
      alternative(
        "strict",
        "Help first, tell the other side within hours, decide with the person’s interest first.",
        "Who meets a child or a worker in danger first sees to their safety and calls those who protect them. The other parties are told within {safeguarding.reportWithinHours}, without anything by which the person could be recognised by those who do not need to know. No step is taken against the interest of the person, and a child is never sent away from work without another place to go.",
      ),
      alternative(
        "open",
        "Help first, then tell the other side.",
        "Who meets a child or a worker in danger first sees to their safety and calls those who protect them, and then tells the other parties. A child is never sent away from work without another place to go.",
      ),
    ],
  },
  {
    id: "no-retaliation",
    title: "Nobody pays for having spoken",
    why: "Workers who spoke to interviewers have lost their jobs the week after. Only the buyer can make a site think twice.",
    alternatives: [
      alternative(
        "strict",
        "The company acts on any retaliation and makes good what it can.",
        "Nobody may suffer for having spoken in this work. {party:company} tells the sites so beforehand. When somebody is punished all the same, it acts within two working days, works for the punishment to be undone, and tells {party:local_resource} what came of it.",
      ),
      alternative(
        "open",
        "The company works against retaliation.",
        "Nobody may suffer for having spoken in this work. {party:company} uses its influence so that nobody does.",
      ),
    ],
  },
  {
    id: "personal-data",
    title: "Names and testimonies",
    why: "What is not written down cannot leak. What is written down needs a day on which it is gone.",
    alternatives: [
      alternative(
        "strict",
        "Only what is needed, kept by one party, gone on a set day.",
        "Only those personal data are taken down that the work needs. They stay with {party:local_resource} and are not handed to {party:company} in a form by which a person can be recognised. They are kept until {safeguarding.keptUntil} and no longer; {party:local_resource} confirms in writing that they are gone.",
      ),
      alternative(
        "open",
        "Only what is needed, and no longer than needed.",
        "Only those personal data are taken down that the work needs, and they are kept no longer than it needs them.",
      ),
    ],
  },
]
