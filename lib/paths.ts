/** Every address of the portal, without origin and language. */
export const paths = {
  home: "",
  about: "/about",
  contact: "/contact",
  faq: "/faq",
  terms: "/terms",
  privacy: "/privacy",
  cookies: "/cookies",
  accessibility: "/accessibility",
  join: "/join",
  search: (words = "") => `/search${words ? `?q=${encodeURIComponent(words)}` : ""}`,
  directory: (query = "") => `/directory${query && `?${query}`}`,
  profile: (slug: string) => `/directory/${slug}`,
  learnt: { home: "/learnt", one: (id: string) => `/learnt/${id}` },
  countries: { home: "/countries", one: (code: string) => `/countries/${code.toLowerCase()}` },
  /** The public keys of the portal, at an address of its own beside all languages. */
  keys: "/keys.pem",
  verify: {
    home: "/verify",
    fingerprint: (fingerprint: string) => `/verify?fingerprint=${fingerprint}`,
    answer: (answer: string) => `/verify/answer?answer=${answer}`,
  },
  guidance: { home: "/guidance", lasting: "/guidance/lasting" },
  report: {
    home: (about = "") => `/report${about ? `?about=${encodeURIComponent(about)}` : ""}`,
    received: "/report/received",
    followUp: "/report/follow-up",
  },

  signIn: (returnTo = "") => `/sign-in${returnTo && `?returnTo=${encodeURIComponent(returnTo)}`}`,
  signInCode: (returnTo = "") => `/sign-in/code${returnTo && `?returnTo=${encodeURIComponent(returnTo)}`}`,
  register: "/register",
  registered: "/register/sent",
  confirm: (token: string) => `/confirm/${token}`,
  forgotten: "/forgotten-password",
  forgottenSent: "/forgotten-password/sent",
  resetPassword: (token: string) => `/reset-password/${token}`,
  invitation: (token: string) => `/invitation/${token}`,
  becomeAdministrator: (token: string) => `/become-administrator/${token}`,
  mail: (name = "") => `/mail${name && `?name=${encodeURIComponent(name)}`}`,

  today: "/today",
  account: {
    home: "/account",
    members: "/account/members",
    secondProof: (returnTo = "") => `/account/second-proof${returnTo && `?returnTo=${encodeURIComponent(returnTo)}`}`,
    setUpLink: (token: string) => `/account/second-proof/link/${token}`,
    removeCodeApp: "/account/second-proof/remove",
    makePasskey: "/account/second-proof/passkey",
    removePasskey: (id: string) => `/account/second-proof/passkey/${id}`,
    close: "/account/close",
    closed: "/account-closed",
  },
  organisation: {
    home: "/organisation",
    register: "/organisation/register",
    profile: "/organisation/profile",
    profilePart: (part: string) => `/organisation/profile/${part}`,
    publish: "/organisation/publish",
    people: "/organisation/people",
    person: (id: string) => `/organisation/people/${id}`,
    samples: "/organisation/samples",
    shortlist: "/organisation/shortlist",
    sites: "/organisation/sites",
    decisions: "/organisation/decisions",
  },
  briefs: {
    home: "/briefs",
    create: (to = "") => `/briefs/new${to && `?to=${to}`}`,
    one: (id: string) => `/briefs/${id}`,
    edit: (id: string, part: string) => `/briefs/${id}/edit/${part}`,
    send: (id: string) => `/briefs/${id}/send`,
    close: (id: string) => `/briefs/${id}/close`,
    questions: (id: string) => `/briefs/${id}/questions`,
    proposal: (id: string) => `/briefs/${id}/proposal`,
    proposalPart: (id: string, part: string) => `/briefs/${id}/proposal/${part}`,
    decline: (id: string) => `/briefs/${id}/decline`,
    proposals: (id: string) => `/briefs/${id}/proposals`,
    decide: (id: string, recipientId: string) => `/briefs/${id}/proposals/${recipientId}`,
  },
  /** The mailed link of an invitation to agree, and where the owner of its address answers. */
  invited: (token: string) => `/invited/${token}`,
  invitations: "/invitations",
  invitationDeclined: "/invitation-declined",
  partnerships: {
    home: "/partnerships",
    invite: "/partnerships/invite",
    /** The same page, for the side that brings the first text. */
    inviteWithText: "/partnerships/invite?text=ours",
    invitation: (invitationId: string) => `/partnerships/invitations/${invitationId}`,
    one: (id: string) => `/partnerships/${id}`,
    agree: (id: string) => `/partnerships/${id}/agree`,
    sharing: (id: string) => `/partnerships/${id}/sharing`,
    sharedNow: (id: string) => `/partnerships/${id}/sharing/now`,
    disclosures: (id: string) => `/partnerships/${id}/sharing/requests`,
    names: (id: string) => `/partnerships/${id}/sharing/names`,
    askNameUse: (id: string) => `/partnerships/${id}/sharing/names/new`,
    press: (id: string) => `/partnerships/${id}/sharing/press`,
    recordPress: (id: string) => `/partnerships/${id}/sharing/press/new`,
    pressEnquiry: (id: string, enquiryId: string) => `/partnerships/${id}/sharing/press/${enquiryId}`,
    learnings: (id: string) => `/partnerships/${id}/sharing/learnings`,
    writeLearning: (id: string) => `/partnerships/${id}/sharing/learnings/new`,
    learning: (id: string, learningId: string) => `/partnerships/${id}/sharing/learnings/${learningId}`,
    reviseLearning: (id: string, learningId: string) => `/partnerships/${id}/sharing/learnings/${learningId}/text`,
    /** `questionId`: the kept question that the request begins from. */
    askDisclosure: (id: string, questionId = "") =>
      `/partnerships/${id}/sharing/requests/new${questionId && `?asked=${questionId}`}`,
    disclosure: (id: string, requestId: string) => `/partnerships/${id}/sharing/requests/${requestId}`,
    /** `point`: where the agreement asks for it, to be named with the call. */
    reviews: (id: string, point?: { projectId: string; id: string }) =>
      `/partnerships/${id}/reviews${point ? `?project=${point.projectId}&point=${point.id}` : ""}`,
    review: (id: string, reviewId: string) => `/partnerships/${id}/reviews/${reviewId}`,
  },
  agreements: {
    one: (id: string) => `/agreements/${id}`,
    cover: (id: string) => `/agreements/${id}/cover`,
    section: (id: string, section: string) => `/agreements/${id}/sections/${section}`,
    comment: (id: string, section: string, commentId: string) =>
      `/agreements/${id}/sections/${section}#comment-${commentId}`,
    note: (id: string, section: string, noteId: string) =>
      `/agreements/${id}/sections/${section}/internal#note-${noteId}`,
    internal: (id: string, section: string) => `/agreements/${id}/sections/${section}/internal`,
    shareNote: (id: string, section: string, noteId: string) =>
      `/agreements/${id}/sections/${section}/internal/${noteId}`,
    standardText: (id: string) => `/agreements/${id}/standard-text`,
    values: (id: string, asked: { value?: string; type?: string } = {}) => {
      const form = new URLSearchParams(asked).toString()
      return `/agreements/${id}/values${form ? `?${form}` : ""}`
    },
    clauses: (id: string, section: string) => `/agreements/${id}/sections/${section}/clauses`,
    subject: (id: string, subject: string) => `/agreements/${id}/sections/confidentiality/subjects/${subject}`,
    translation: (id: string, section: string, language: string) =>
      `/agreements/${id}/sections/${section}/languages/${language}`,
    propose: (id: string, section: string, place: string) =>
      `/agreements/${id}/sections/${section}/propose?place=${encodeURIComponent(place)}`,
    refuseProposal: (id: string, section: string, proposalId: string) =>
      `/agreements/${id}/sections/${section}/proposals/${proposalId}/refuse`,
    counterProposal: (id: string, section: string, proposalId: string) =>
      `/agreements/${id}/sections/${section}/proposals/${proposalId}/counter`,
    compare: (id: string, from?: number, to?: number) =>
      `/agreements/${id}/compare${from !== undefined && to ? `?from=${from}&to=${to}` : ""}`,
    comparedSection: (id: string, { from, to }: { from: number; to: number }, section: string) =>
      `/agreements/${id}/compare?from=${from}&to=${to}#changed-${section}`,
    model: (id: string) => `/agreements/${id}/model`,
    handOver: (id: string) => `/agreements/${id}/hand-over`,
    sign: (id: string) => `/agreements/${id}/sign`,
    signNow: (id: string, intentId: string) => `/agreements/${id}/sign/${intentId}`,
    paper: (id: string) => `/agreements/${id}/paper`,
    attestNow: (id: string, intentId: string) => `/agreements/${id}/paper/${intentId}`,
    refuseScan: (id: string, scanId: string) => `/agreements/${id}/paper/refuse/${scanId}`,
    decline: (id: string) => `/agreements/${id}/decline`,
    questions: (id: string) => `/agreements/${id}/questions`,
    answerQuestion: (id: string, questionId: string) => `/agreements/${id}/questions/${questionId}`,
    reopen: (id: string) => `/agreements/${id}/reopen`,
    roles: (id: string) => `/agreements/${id}/roles`,
    nameDeputy: (id: string, signatureId: string) => `/agreements/${id}/deputies/${signatureId}`,
    recall: (id: string) => `/agreements/${id}/recall`,
    withdraw: (id: string) => `/agreements/${id}/withdraw`,
    change: (id: string) => `/agreements/${id}/change`,
    ask: (id: string, section = "") => `/agreements/${id}/change/ask${section && `?section=${section}`}`,
    write: (id: string) => `/agreements/${id}/change/write`,
    writeAfterReview: (id: string, reviewId: string) => `/agreements/${id}/change/write?review=${reviewId}`,
    refuseRequest: (id: string, requestId: string) => `/agreements/${id}/change/${requestId}`,
    rebase: (id: string) => `/agreements/${id}/rebase`,
    ending: (id: string) => `/agreements/${id}/end`,
    giveNotice: (id: string, kind: string) => `/agreements/${id}/end/${kind.replaceAll("_", "-")}`,
    notice: (id: string, noticeId: string) => `/agreements/${id}/end/notices/${noticeId}`,
    noticePaper: (id: string, noticeId: string) => `/api/agreements/${id}/notices/${noticeId}`,
    clearances: (id: string) => `/agreements/${id}/end/afterwards`,
    stateClearance: (id: string) => `/agreements/${id}/end/afterwards/state`,
    text: (id: string) => `/agreements/${id}/text`,
    version: (id: string, number: number) => `/agreements/${id}/versions/${number}`,
    evidence: (id: string) => `/agreements/${id}/evidence`,
    record: (id: string) => `/agreements/${id}/record`,
    recordExported: (id: string) => `/api/agreements/${id}/record`,
    exported: (id: string) => `/api/agreements/${id}`,
    bundle: (id: string) => `/api/agreements/${id}/bundle`,
    calendar: (id: string) => `/api/agreements/${id}/calendar`,
    document: (id: string, kind: "terms" | "final") => `/api/agreements/${id}/documents/${kind}`,
    neutral: (id: string) => `/agreements/${id}/neutral`,
    endNeutral: (id: string) => `/agreements/${id}/neutral/end`,
  },
  neutral: {
    all: "/neutral",
    one: (id: string) => `/neutral/${id}`,
    compare: (id: string, from?: number, to?: number) =>
      `/neutral/${id}/compare${from && to ? `?from=${from}&to=${to}` : ""}`,
    version: (id: string, number: number) => `/neutral/${id}/versions/${number}`,
    record: (id: string) => `/neutral/${id}/record`,
    end: (id: string) => `/neutral/${id}/end`,
  },
  projects: {
    one: (id: string) => `/projects/${id}`,
    milestone: (id: string, milestoneId: string) => `/projects/${id}/milestones/${milestoneId}`,
    obligations: (id: string) => `/projects/${id}/obligations`,
    obligation: (id: string, obligationId: string) => `/projects/${id}/obligations/${obligationId}`,
    problem: (id: string) => `/projects/${id}/problems/new`,
    oneProblem: (id: string, problemId: string) => `/projects/${id}/problems/${problemId}`,
  },
  files: (id: string) => `/api/files/${id}`,
  moderation: {
    home: "/moderation",
    report: (id: string) => `/moderation/reports/${id}`,
    members: "/moderation/members",
    member: (id: string) => `/moderation/members/${id}`,
    featured: "/moderation/featured",
    messages: "/moderation/messages",
  },
} as const

/**
 * A path of ours to return to after sign-in, or the fallback. Anything that a browser could read as another site is
 * refused: a scheme, two slashes, a backslash, a control character.
 */
export function safeReturn(given: string, fallback: string): string {
  const isOurs = /^\/[a-zA-Z]/.test(given) && !/[\\\s]|\/\/|\p{Cc}/u.test(given)
  return isOurs ? given : fallback
}
