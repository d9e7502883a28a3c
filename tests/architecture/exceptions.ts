/**
 * Everything that is let off a rule, each with its reason. The list only shrinks: where a rule keeps needing
 * exceptions, the rule is wrong and is changed openly, in `lib/README.md`.
 */
type Reasons = Readonly<Record<string, string>>

/** Rooms that are services or engineering and not a part of the domain: their files carry names of their own. */
export const roomsWithOwnNames: Reasons = {
  audit: "a service: called by commands, never asked by people",
  notifications: "a service: called by commands and jobs",
  files: "a service: called by commands and route handlers",
  jobs: "a service: the queue itself",
  typesetting: "a service: what stands on paper, called by jobs",
  sealing: "a service: the seal of a document, its signer and its check",
  front: "the parts of server.ts, one file each",
  web: "reception: what Next asks for",
  i18n: "messages, formats, lookup",
  db: "the client, its doors and the embedded server",
}

/** Pure engines: folders of a room without I/O, whose files are named after what they work out. */
export const pureEngines: Reasons = {
  "agreements/checks": "one file a check of the terms",
  "agreements/clauses": "the network's texts, one section a file, and where a paragraph comes from",
  "agreements/fairness": "the network's model, and where terms differ from it",
  "agreements/terms": "the terms: one schema, its sections, comparison and canonical form",
  "agreements/evidence": "what is signed, byte for byte, and how an outsider verifies it",
  "agreements/calendar": "the days of an agreement as a file for calendars",
  "agreements/document": "what the document of an agreement says, as one sheet for the page",
  "members/profile": "the profile as one value: its parts, what is missing, how it is shown and found",
  "briefs/need": "what a brief says, and what it lacks before it may be sent",
  "briefs/offer": "what a proposal says, what it lacks, and what its author's own calendar says to it",
  "members/taxonomy": "one list of the field a file",
  "members/sites": "reading and matching lists of employment sites",
  "content/countries": "facts of one country a file",
}

/** Pure files of a room whose subject has a name of its own. */
export const pureFilesWithOwnNames: Reasons = {
  "accounts/passwords/common-passwords.ts": "the list of passwords that everybody tries first",
  "accounts/second-factor/totp.ts": "the codes of RFC 6238",
  "confidentiality/may-share.ts": "the engine that answers who may be told what",
  "confidentiality/may-share-under.ts":
    "the same over all agreements between the parties, with the ends of their duties",
  "confidentiality/matrix.ts": "the answers to all questions at once",
  "confidentiality/matrix-form.ts": "the matrix as the fields of a form, and back",
  "confidentiality/carve-outs.ts": "what stands above all terms and cannot be edited away",
  "confidentiality/known-names.ts": "which known names stand in a text, and where",
  "confidentiality/survival.ts": "until when each duty binds",
  "confidentiality/publicity.ts": "what the signed texts say of names, logos and stories, over all agreements",
  "confidentiality/ends.ts": "the last day of a term, and days counted from the end of the work",
  "confidentiality/say-when.ts": "the time in which a rule speaks, in words",
  "confidentiality/learnings/wording.ts": "what is published word for word: its digest, and the names in it",
  "confidentiality/findings.ts": "contradictions and gaps of a set of terms",
  "confidentiality/presets.ts": "sets of terms to begin with",
  "confidentiality/terms.ts": "subject, audience, circumstance, permission",
  "agreements/negotiation/consent.ts": "the words that a signatory accepts, and their digest",
  "agreements/negotiation/next-step.ts": "the one thing that a reader does next",
  "agreements/negotiation/party-profile.ts": "what the checks may know of a party",
  "agreements/negotiation/put-back.ts":
    "an earlier text's words at one place, for the page that offers them and the command",
  "agreements/negotiation/stands.ts": "where each section stands between the parties",
  "agreements/first-text/to-offer.ts":
    "what a text lacks before it is offered, and who comes in the awaited one's place",
  "agreements/first-text/who-sees.ts": "to whom a change is shown and when, said alike on every page that saves one",
  "agreements/replaced.ts": "whether a signed change has come into a text's place, for both ways of checking one",
  "agreements/ending/paper-sheet.ts": "a notice as a sheet of text, for the worker that sets it",
  "agreements/ending/say-notice.ts": "what a notice means, in a sentence, for page and paper",
  "agreements/ending/say-surviving.ts": "what outlives an agreement, in words, for page and paper",
  "agreements/clearance/lines.ts": "what may have become of something that one party holds of the others",
  "agreements/clearance/read-lines.ts": "a statement as the fields of a form, and back",
  "agreements/ending/surviving.ts": "what of the terms outlives their end",
  "typesetting/coverage.ts": "which characters a font has, and a text with those that it lacks as codes",
  "typesetting/printable.ts": "which characters the documents' fonts have, for pages that tell beforehand",
  "jobs/one-by-one.ts": "what jobs do to many things, so that a fault with one keeps no other waiting",
  "projects/plan.ts": "what a signed agreement makes of its terms",
  "projects/rows.ts": "what the screen is told of a row: whose turn it is, what is late",
  "projects/obligations/duties.ts": "how it is seen of each duty that it was kept",
  "projects/obligations/next-steps.ts": "where in the portal a duty without a day is kept",
  "projects/obligations/rows.ts": "what the screen is told of a duty: whose word is missing, what is late",
  "projects/calendar.ts": "late or not, due or not: derived from the day, never stored",
  "confidentiality/remediation.ts": "whether what a question is about has been put right",
  "reviews/what-follows.ts": "what is still to do at an agreement after a decision, and what was signed since",
  "reviews/gaps.ts": "what both sides see differently, and what they talk about first",
  "reviews/rows.ts": "what the screen is told of a review's row: whose turn it is, who has answered",
  "members/directory/public-parts.ts": "a published profile in words that speak of the member and not to it",
  "content/guidance.ts": "which lesson belongs to which place",
  "moderation/repeated-words.ts": "whether a text quotes another",
  "files/uploads.ts": "the shape of an uploaded file in any room's form",
  "jobs/job.ts": "the shape of a job in any room's list",
  "content/faq.ts": "the order of questions and answers",
  "content/legal-pages.ts": "the order of the legal pages",
  "content/country-facts.ts": "the door to the countries' facts",
}

/** Parts of commands with names of their own: they work inside a command's transaction or hold a secret of its craft. */
export const commandPartsWithOwnNames: Reasons = {
  "moderation/appeal.ts": "an objection opens a matter again, whoever objects",
  "moderation/facts.ts": "what the rules ask of a report, read in a command's transaction",
  "moderation/frozen-copy.ts": "what was kept with a report, made readable for its case",
  "moderation/measures.ts": "makes a measure hold and lifts it, in the decision's transaction",
  "moderation/messages.ts": "messages are encrypted and opened by several commands and queries",
  "accounts/tokens.ts": "mailed secrets are issued and used up by several commands, always in their transaction",
  "members/directory-entry.ts": "what the directory knows is written by every command that changes it",
  "members/moderation.ts": "decisions of the secretariat about a member differ in their event only",
  "members/people.ts": "the lock behind which the last owner is counted",
  "accounts/passwords/hash.ts": "argon2id: the one place that knows the cost of a password",
  "projects/plan-rows.ts": "what a plan writes into a project, when it is made and when it is amended",
  "projects/follow-plan.ts": "what an amended plan changes in a project, row by row",
  "projects/obligations/writing.ts": "what a plan writes of duties, when it is made, amended and ended",
  "projects/obligations/answering.ts": "a report is answered in two ways that differ in their event only",
  "projects/fall-due.ts": "payments fall due by what happens to a milestone, in that command's transaction",
  "projects/remedies/telling.ts": "what is said of a remedy is recorded and told alike, in that command's transaction",
  "reviews/open-review.ts": "the seal is broken by the last answer and by the day, in that command's transaction",
  "accounts/second-factor/code-app.ts": "a code app's secrets are sealed and opened by several commands",
  "accounts/second-factor/recovery-codes.ts": "recovery codes are made by one command and known by others",
  "accounts/second-factor/spend-code.ts": "a code is spent in the transaction of what it proves",
  "accounts/second-factor/pending-sign-in.ts": "between the two steps of signing in, begun and spent by three commands",
  "accounts/second-factor/passkeys.ts": "a passkey's answer is taken in the transaction of what it proves",
  "accounts/second-factor/passkey-request.ts": "what devices are asked, for signing in and for signing",
  "accounts/second-factor/daily-cap.ts": "wrong codes are counted alike where somebody signs in and where they act",
  "accounts/second-factor/tell.ts": "every change of a second proof is recorded and told alike",
  "agreements/negotiation/opening.ts": "a first draft, made for agreements of their own and for amendments",
  "agreements/negotiation/first-terms.ts":
    "the first text where no brief stands before it, for who begins and for who accepts an invitation",
  "agreements/negotiation/revision-in-force.ts":
    "the text that holds now, which amendments are made from and held against",
  "confidentiality/requests/asking.ts":
    "asking for words and for a name differ in what is asked, not in how it is told",
  "confidentiality/learnings/drafting.ts": "a text becomes a draft again by writing it anew and by settling a name",
  "confidentiality/learnings/reading.ts":
    "names and terms in a text, asked by commands and a query through other rooms' queries",
  "agreements/renegotiation/answering.ts": "a request ends in three ways that differ in their event only",
  "agreements/invitation/sending.ts": "a link is made and mailed when an invitation is sent and when it is sent again",
  "agreements/first-text/awaiting.ts":
    "whom a draft waits for, read by the agreement's own query beside everything else of it",
  "agreements/first-text/handing.ts":
    "a first text becomes the agreement of both in the transaction that accepts the invitation",
  "agreements/invitation/accepting.ts": "the invitation under its lock, and the first text that comes of it",
  "agreements/proposals/proposing.ts": "a proposal is put by proposing and by countering",
  "agreements/proposals/answering.ts": "a proposal ends in four ways, always under the agreement's lock",
  "agreements/proposals/acceptance.ts": "what two sides agreed on, written into the text of who has the pen",
  "agreements/neutral/moving.ts": "a neutral person under the agreement's lock, found by its parties and by themself",
  "agreements/ending/standing.ts": "how an agreement stands, under the lock at which its amendments queue",
  "agreements/roles/own-side.ts": "the subject under which a side's own affairs are recorded",
  "agreements/roles/approvers.ts": "who has to approve and what they said, asked before every signature",
  "agreements/roles/tell.ts": "approvers are told by the command that freezes the text",
  "agreements/roles/tell-sealed.ts": "who has a part in the signing is told by the job that seals the document",
  "agreements/ending/proof.ts": "password and code before what ends an agreement, by a notice and by a yes",
  "agreements/ending/notice.ts": "a notice under its agreement's lock, and the closing of those that were overtaken",
  "agreements/ending/taking-effect.ts": "what follows from a notice, by a party or by the portal on the day",
  "agreements/ending/negotiations.ts": "an end closes what was being negotiated, unseen drafts unseen",
  "agreements/clearance/asking.ts": "every party is asked with the end, in its transaction, and again by jobs",
  "agreements/clearance/held.ts": "what a party may hold, asked by a command and a query through other rooms' queries",
  "agreements/clearance/locked.ts": "a clearance under its agreement's lock, read once for every rule of a command",
  "agreements/document-source.ts": "what a document says, read in the transaction of the job that makes it",
  "agreements/negotiation/table.ts": "one agreement under its lock, read once for every rule of a command",
  "agreements/negotiation/passing.ts":
    "the pen goes to a side by handing over, reopening and the way back from signing",
  "agreements/mentions/addressees.ts":
    "whom something said may be for, asked by two queries and held to by two commands",
  "agreements/negotiation/comment-steps.ts": "a comment put away and taken up again: two commands, one way",
  "agreements/internal/moving.ts": "a note put away and taken up again: two commands, one way",
  "agreements/negotiation/comparing.ts":
    "two revisions held against each other, for the parties and for a neutral person",
  "agreements/negotiation/reasons.ts":
    "whether what was changed has a reason, asked of the same comparison that is shown",
  "agreements/negotiation/log.ts": "what the parties have said to each other, read to be shown and to be frozen",
  "agreements/negotiation/draft.ts": "the draft of who has the pen, written by two commands",
  "agreements/negotiation/evidence.ts":
    "a line of evidence, added under the lock and in the transaction of what it proves",
  "agreements/negotiation/findings.ts":
    "what the checks find, asked by commands and queries through other rooms' queries",
  "agreements/negotiation/marks.ts": "a party's yes, given by marking and by handing over",
  "agreements/negotiation/express-yes.ts":
    "an express yes, given by marking, row by row and by handing over, asked for before freezing",
  "agreements/negotiation/signing.ts": "the signatures on the frozen text, read and voided by several commands",
  "agreements/signing/intent.ts": "an intent is made by one command and held against the frozen text by those that act",
  "agreements/signing/proof.ts": "signing and attesting to a scan are proved in the same two ways",
  "agreements/paper/scan.ts": "the scan that waits, read under the agreement's lock by all that ends or overtakes it",
  "agreements/paper/attesting.ts": "attesting is the same whatever proved who the person is",
  "agreements/signing/complete-signature.ts": "signing is the same whatever proved who the person is",
  "agreements/negotiation/return.ts": "the way back from signing, taken by declining and recalling",
  "agreements/negotiation/force.ts": "what follows from the last signature, in its transaction",
  "accounts/passwords/answer-time.ts": "one time for the answers that must not tell whether an account exists",
  "accounts/passwords/throttle.ts": "tries are counted before a command begins, so that its rollback forgets none",
}

/** Plain JavaScript: what runs before anything is installed, or is started by others as a program. */
export const plainJavaScript: Reasons = {
  "scripts/setup.mjs": "runs on Node 20 with nothing installed, and installs Node 24",
  "scripts/step.mjs": "imported by setup.mjs",
  "scripts/follow-parent.mjs": "loaded into other programs, or starts them",
  "scripts/schema-engine.mjs": "started by Prisma's command line as its engine",
}

/** Packages that pure files may use beside zod: the same answer to the same question, always. */
export const purePackages: Reasons = {
  canonicalize: "RFC 8785: the bytes that are hashed and signed",
  diff: "comparison of two texts, word by word",
  "csv-parse/sync": "reads a list that was already loaded",
  "use-intl/core": "ICU messages, without React",
  "ical-generator": "RFC 5545: the lines of a calendar file",
  uqr: "the dots of a QR code",
  "node:crypto": "digests are functions of their input; the browser rule keeps their files from client components",
}

/** Components that speak to reception. They draw on the server and never reach the browser. */
export const componentsAtReception: Reasons = {
  "components/layout/with-scripts.tsx": "sets the flag of the request at hand, which is read before the first byte",
}

/** What people without a session call: the first parameter may be the `visitor`. */
export const calledByVisitors: Reasons = {
  "lib/agreements/invitation/commands/register-as-invited.ts": "an account is made by the link of an invitation",
  "lib/accounts/commands/": "registration, sign-in and recovery come before there is a person to act",
  "lib/accounts/second-factor/commands/complete-sign-in.ts": "the second step comes before there is a person to act",
  "lib/accounts/second-factor/commands/complete-sign-in-with-passkey.ts":
    "the second step comes before there is a person to act",
  "lib/accounts/second-factor/queries/get-second-step.ts": "the second step comes before there is a person to act",
  "lib/accounts/queries/get-session.ts": "makes the actor out of a cookie",
}

/** Commands without a policy of their own. */
export const commandsWithoutPolicy: Reasons = {
  "lib/moderation/commands/appeal-as-reporter.ts": "the rule stands in appeal.ts, which both who object share",
  "lib/accounts/commands/check-credentials.ts": "who knows the password may; that is the whole policy",
  "lib/accounts/second-factor/commands/complete-sign-in.ts": "who holds the secret of the first step may",
  "lib/accounts/second-factor/commands/complete-sign-in-with-passkey.ts": "who holds the secret of the first step may",
  "lib/accounts/commands/confirm-email.ts": "who holds the mailed secret may",
  "lib/accounts/commands/reset-password.ts": "who holds the mailed secret may",
  "lib/accounts/commands/become-administrator.ts": "who holds the secret of the appointment may",
  "lib/accounts/commands/count-visit.ts": "a limit for everybody; its caller says how much is too much",
  "lib/accounts/commands/keep-form.ts": "whoever sends a form may have it kept for the person of its ended session",
}

/** Queries without a visibility clause. */
export const queriesWithoutVisibility: Reasons = {
  "lib/moderation/queries/get-reported-subject.ts":
    "stands on the members' queries, which show a reader what is theirs to see",
  "lib/agreements/queries/get-document-verdict.ts": "who holds an answer may read it; the portal's key closed it",
  "lib/accounts/second-factor/queries/get-second-step.ts": "who holds the secret of the first step may",
  "lib/accounts/queries/get-session.ts": "who holds the cookie's secret may; there is no actor yet to see anything",
  "lib/confidentiality/learnings/queries/get-public-learning.ts": "one of the list for everybody, under its address",
  "lib/content/queries/search-site.ts":
    "members come through the directory's query; the rest is the network's own words",
}

/** Server actions that do not call exactly one command. */
export const actionsWithoutOneCommand: Reasons = {
  "app/[locale]/(public)/sign-in/actions.ts":
    "reception opens the session through the sign-in library and sets its cookie",
  "app/[locale]/(member)/account/actions.ts": "reception ends the session by its command and takes the cookie away",
  "app/[locale]/(public)/report/actions.ts": "reception carries the receipt from page to page around each command",
}

/** Names that the words of the domain ask for although they begin with a banned one. */
export const allowedNames: Reasons = {
  newPassword: "the word of the form and of the law of passwords; there is no older version of it in the code",
}

/** Files that set the clock instead of asking it. */
export const clockSetters: Reasons = {
  "prisma/seed/clock.ts":
    "the story happened over months; its commands run with the portal's clock set back to their day",
}

/** Files that may grow: lists of the domain that happen to hold a call or two. */
export const longLists: Reasons = {
  "lib/countries.ts": "the list of ISO 3166-1",
  "lib/agreements/terms/example-terms.ts": "one whole agreement, clause by clause",
  "lib/members/taxonomy/": "lists of the field",
  "lib/content/countries/": "facts, one country a file",
  "lib/content/guidance.ts": "the list of lessons",
}

/** Files that put HTML of their own into a page. */
export const ownHtml: Reasons = {}

/** Files that hand SQL to the database as text. */
export const ownSql: Reasons = {}

/** Whether the path, or a folder it lies in, is named. */
export function isExcepted(reasons: Reasons, path: string): boolean {
  return Object.keys(reasons).some(named => path === named || (named.endsWith("/") && path.startsWith(named)))
}

/** Files that give up the compiler's help for a value. */
export const untypedValues: Reasons = {
  "tests/architecture/facts.ts": "the parser's tree has some two hundred kinds of node and is only walked",
}

/** Audit events that no history of a partnership shows. */
export const eventsOfOneSide: Reasons = {
  "approval.answered": "who approves what is its own side's affair",
  "signing_role.given": "who signs, approves and gets a copy is its own side's affair",
  "signing_role.taken": "who signs, approves and gets a copy is its own side's affair",
  "signature.delegated": "the shared record is the line of the evidence, which names nobody",
  "text.offered": "there is no other side yet",
  "organisation.invited": "there is no other side yet",
  "organisation.invited_again": "there is no other side yet",
  "organisation.uninvited": "there is no other side yet",
  "organisation.declined": "there is no other side yet",
}
