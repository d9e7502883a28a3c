/** Questions and answers in reading order. Their words stand in the `pages` messages under `faq.groups.<group>.questions.<question>`. */
export const faqGroups = [
  {
    id: "joining",
    questions: [
      "who-can-join",
      "individual-specialist",
      "no-registration",
      "how-long-verification",
      "visible-to-whom",
      "several-people",
    ],
  },
  {
    id: "companies",
    questions: ["find-local-resource", "hide-site", "no-company-money", "use-logo", "legal-duties"],
  },
  {
    id: "local_resources",
    questions: ["decline-brief", "small-team", "our-language", "who-sees-proposal", "know-the-company"],
  },
  {
    id: "agreements",
    questions: ["need-lawyer", "signature-valid", "sign-on-paper", "change-after-signing", "verify-document"],
  },
  {
    id: "confidentiality",
    questions: ["secretariat-reads", "may-we-share", "danger-and-confidentiality", "journalist-calls"],
  },
  {
    id: "safety",
    questions: ["who-can-report", "reporter-known", "when-answer", "lost-receipt", "appeal-decision"],
  },
  {
    id: "technical",
    questions: ["slow-connection", "lost-text", "signed-out", "forgotten-password", "which-browser"],
  },
  {
    id: "money",
    questions: ["cost-of-network", "payments-through-portal", "late-payment", "currency-and-fees"],
  },
] as const

export type FaqGroup = (typeof faqGroups)[number]
export type FaqGroupId = FaqGroup["id"]
export type FaqQuestionId = FaqGroup["questions"][number]
