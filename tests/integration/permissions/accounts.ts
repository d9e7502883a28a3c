import { appointAdministrator } from "#lib/accounts/commands/appoint-administrator"
import { becomeAdministrator } from "#lib/accounts/commands/become-administrator"
import { checkCredentials } from "#lib/accounts/commands/check-credentials"
import { closeAccount } from "#lib/accounts/commands/close-account"
import { confirmEmail } from "#lib/accounts/commands/confirm-email"
import { countVisit } from "#lib/accounts/commands/count-visit"
import { endAllSessions } from "#lib/accounts/commands/end-all-sessions"
import { endSession } from "#lib/accounts/commands/end-session"
import { forgetEndedRows } from "#lib/accounts/commands/forget-ended-rows"
import { keepForm } from "#lib/accounts/commands/keep-form"
import { openSession } from "#lib/accounts/commands/open-session"
import { registerPerson } from "#lib/accounts/commands/register-person"
import { requestPasswordReset } from "#lib/accounts/commands/request-password-reset"
import { resetPassword } from "#lib/accounts/commands/reset-password"
import { stepUp } from "#lib/accounts/commands/step-up"
import { switchMember } from "#lib/accounts/commands/switch-member"
import { takeKeptForm } from "#lib/accounts/commands/take-kept-form"
import { getKeptForm } from "#lib/accounts/queries/get-kept-form"
import { getOwnAccount } from "#lib/accounts/queries/get-own-account"
import { getSession } from "#lib/accounts/queries/get-session"
import { listOwnMembers } from "#lib/accounts/queries/list-own-members"
import { listSessions } from "#lib/accounts/queries/list-sessions"
import { addPasskey } from "#lib/accounts/second-factor/commands/add-passkey"
import { beginCodeApp } from "#lib/accounts/second-factor/commands/begin-code-app"
import { beginPasskey } from "#lib/accounts/second-factor/commands/begin-passkey"
import { completeSignIn } from "#lib/accounts/second-factor/commands/complete-sign-in"
import { completeSignInWithPasskey } from "#lib/accounts/second-factor/commands/complete-sign-in-with-passkey"
import { confirmCodeApp } from "#lib/accounts/second-factor/commands/confirm-code-app"
import { openSetUp } from "#lib/accounts/second-factor/commands/open-set-up"
import { provePasskey } from "#lib/accounts/second-factor/commands/prove-passkey"
import { proveWithCode } from "#lib/accounts/second-factor/commands/prove-with-code"
import { removeCodeApp } from "#lib/accounts/second-factor/commands/remove-code-app"
import { removePasskey } from "#lib/accounts/second-factor/commands/remove-passkey"
import { getPasskeyOffer } from "#lib/accounts/second-factor/queries/get-passkey-offer"
import { getPasskeyRequest } from "#lib/accounts/second-factor/queries/get-passkey-request"
import { getSecondFactor } from "#lib/accounts/second-factor/queries/get-second-factor"
import { getSecondStep } from "#lib/accounts/second-factor/queries/get-second-step"
import { getSetUpLink } from "#lib/accounts/second-factor/queries/get-set-up-link"
import type { Person } from "#lib/actor"
import { fromNow, hour, now } from "#lib/clock"
import { asActor, asSystem } from "#lib/db/door"
import { makeId, secretToken, tokenDigest } from "#lib/ids"
import { storyPassword } from "#seed/personas"
import { freshCode, storyCode } from "#seed/second-proof"
import { anAuthenticator } from "#tests/support/authenticator"
import { allBut, everybody, nordvik, people, type Row, represented, signatories } from "./row.ts"

const fresh = "four words make it long"

/** The secret in a link that this person was mailed. */
async function mailedTo({ userId, sessionId, email }: Person): Promise<string> {
  const token = secretToken()
  const link = {
    sessionId,
    email,
    returnTo: "",
    askedAt: now(),
    endsAt: fromNow(hour),
    tokenDigest: tokenDigest(token),
  }
  await asSystem("tests", tx =>
    tx.setUpLink.upsert({ where: { userId }, create: { userId, ...link }, update: { ...link, confirmedAt: null } }),
  )
  return token
}

/** Accounts are everybody's own: what matters is that nobody reaches another's, and that secrets are what opens them. */
export const rows: Row[] = [
  {
    of: "#lib/accounts/commands/register-person",
    run: actor =>
      registerPerson(actor, { name: "N", userName: "nn-new", email: "nn@example.org", password: fresh, locale: "en" }),
    allowed: everybody,
  },
  {
    of: "#lib/accounts/commands/confirm-email",
    run: actor => confirmEmail(actor, { token: "a link nobody was sent", password: fresh }),
    allowed: [],
  },
  {
    of: "#lib/accounts/commands/check-credentials",
    run: actor => checkCredentials(actor, { name: "ruma", password: storyPassword, returnTo: "" }),
    allowed: everybody,
  },
  {
    of: "#lib/accounts/second-factor/commands/complete-sign-in",
    run: actor => completeSignIn(actor, { token: "a step nobody has taken", code: storyCode() }),
    allowed: [],
    refused: everybody,
  },
  {
    of: "#lib/accounts/second-factor/commands/begin-code-app",
    run: actor => beginCodeApp(actor, { password: storyPassword, returnTo: "" }),
    allowed: allBut("visitor", ...signatories),
    refused: ["visitor", ...signatories],
  },
  {
    of: "#lib/accounts/second-factor/commands/open-set-up",
    run: async (actor, { people }) => openSetUp(actor, { token: await mailedTo(people.noor) }),
    allowed: ["noor"],
    refused: ["visitor"],
  },
  {
    of: "#lib/accounts/second-factor/queries/get-set-up-link",
    run: async (actor, { people }) => getSetUpLink(actor, await mailedTo(people.noor)),
    allowed: ["noor"],
  },
  {
    of: "#lib/accounts/second-factor/commands/confirm-code-app",
    run: actor => confirmCodeApp(actor, { code: storyCode(), returnTo: "" }),
    // Who has one in use finds the work done.
    allowed: signatories,
    refused: allBut(...signatories),
  },
  {
    of: "#lib/accounts/second-factor/commands/prove-with-code",
    run: actor =>
      proveWithCode(actor, { password: storyPassword, code: storyCode() }, ({ spend }) =>
        asActor(actor, async tx => {
          await tx.codeApp.updateMany({ data: { usedStep: 0 } })
          return spend(tx)
        }),
      ),
    allowed: signatories,
    refused: allBut(...signatories),
  },
  {
    of: "#lib/accounts/second-factor/commands/remove-code-app",
    run: actor => removeCodeApp(actor, { password: storyPassword, code: storyCode() }),
    allowed: people,
    refused: ["visitor"],
  },
  {
    of: "#lib/accounts/second-factor/commands/begin-passkey",
    run: actor => beginPasskey(actor, { password: storyPassword, code: storyCode() }),
    allowed: signatories,
    refused: allBut(...signatories),
  },
  {
    of: "#lib/accounts/second-factor/commands/add-passkey",
    run: async (actor, { people }) => {
      await beginPasskey(people.ruma, { password: storyPassword, code: await freshCode(people.ruma) })
      const options = (await getPasskeyOffer(people.ruma))?.options ?? ""
      return addPasskey(actor, { name: "Phone", answer: anAuthenticator().create(options) })
    },
    allowed: ["ruma"],
    refused: allBut("ruma"),
  },
  {
    of: "#lib/accounts/second-factor/commands/remove-passkey",
    run: actor => removePasskey(actor, { passkeyId: makeId(), password: storyPassword, code: storyCode() }),
    allowed: people,
    refused: ["visitor"],
  },
  {
    of: "#lib/accounts/second-factor/commands/prove-passkey",
    run: actor => provePasskey(actor, { challenge: "00", answer: anAuthenticator().get('{"challenge":"AA"}') }),
    allowed: [],
    refused: everybody,
  },
  {
    of: "#lib/accounts/second-factor/commands/complete-sign-in-with-passkey",
    run: actor =>
      completeSignInWithPasskey(actor, { token: "no step", answer: anAuthenticator().get('{"challenge":"AA"}') }),
    allowed: [],
    refused: everybody,
  },
  {
    of: "#lib/accounts/second-factor/queries/get-passkey-offer",
    run: async (actor, { people }) => {
      await beginPasskey(people.ruma, { password: storyPassword, code: await freshCode(people.ruma) })
      return getPasskeyOffer(actor)
    },
    allowed: ["ruma"],
  },
  {
    of: "#lib/accounts/second-factor/queries/get-passkey-request",
    run: actor => getPasskeyRequest(actor, "00"),
    allowed: [],
  },
  {
    of: "#lib/accounts/second-factor/queries/get-second-step",
    run: actor => getSecondStep(actor, "no step"),
    allowed: [],
  },
  {
    of: "#lib/accounts/second-factor/queries/get-second-factor",
    run: actor => getSecondFactor(actor),
    allowed: people,
  },
  {
    of: "#lib/accounts/commands/open-session",
    run: (actor, story) => openSession(actor, { userId: story.people.ruma.userId, browser: "a test" }),
    allowed: everybody,
  },
  { of: "#lib/accounts/commands/end-session", run: actor => endSession(actor), allowed: people, refused: ["visitor"] },
  {
    of: "#lib/accounts/commands/end-all-sessions",
    run: actor => endAllSessions(actor),
    allowed: people,
    refused: ["visitor"],
  },
  {
    of: "#lib/accounts/commands/request-password-reset",
    run: actor => requestPasswordReset(actor, { email: "ruma@example.org", locale: "en" }),
    allowed: everybody,
  },
  {
    of: "#lib/accounts/commands/reset-password",
    run: actor => resetPassword(actor, { token: "a link nobody was sent", password: fresh }),
    allowed: [],
  },
  {
    of: "#lib/accounts/commands/step-up",
    run: actor => stepUp(actor, { password: storyPassword }),
    allowed: people,
    refused: ["visitor"],
  },
  {
    of: "#lib/accounts/commands/switch-member",
    run: (actor, story) => switchMember(actor, { memberId: story.members["nordvik-apparel"] }),
    allowed: nordvik,
    refused: ["visitor"],
  },
  {
    of: "#lib/accounts/commands/close-account",
    run: actor => closeAccount(actor, { password: storyPassword }),
    allowed: people.filter(name => !["ingrid", "harriet", "ruma", "nazma"].includes(name)),
    refused: ["visitor", "ingrid", "harriet", "ruma", "nazma"],
  },
  {
    of: "#lib/accounts/commands/count-visit",
    run: actor => countVisit(actor, { what: "test", of: makeId(), hourlyMax: 1 }),
    allowed: everybody,
  },
  {
    of: "#lib/accounts/commands/appoint-administrator",
    run: actor => appointAdministrator(actor, { email: "nn@example.org", locale: "en" }),
    allowed: [],
    refused: everybody,
  },
  {
    of: "#lib/accounts/commands/become-administrator",
    run: actor =>
      becomeAdministrator(actor, { token: "a link nobody got", name: "N", userName: "nn", password: fresh }),
    allowed: [],
  },
  {
    of: "#lib/accounts/commands/forget-ended-rows",
    run: actor => forgetEndedRows(actor),
    allowed: [],
    refused: everybody,
  },
  {
    of: "#lib/accounts/commands/keep-form",
    run: actor => keepForm(actor, { path: "/en", values: {}, sessionSecret: "a secret nobody has" }),
    allowed: everybody,
  },
  {
    of: "#lib/accounts/commands/take-kept-form",
    run: actor => takeKeptForm(actor, { token: "a secret nobody has", path: "/en" }),
    allowed: people,
    refused: ["visitor"],
  },
  {
    of: "#lib/accounts/queries/get-kept-form",
    run: actor => getKeptForm(actor, { token: "a secret nobody has", path: "/en" }),
    allowed: [],
  },
  { of: "#lib/accounts/queries/get-own-account", run: actor => getOwnAccount(actor), allowed: people },
  {
    of: "#lib/accounts/queries/get-session",
    run: actor => getSession(actor, "a secret nobody was given"),
    allowed: [],
  },
  { of: "#lib/accounts/queries/list-sessions", run: actor => listSessions(actor), allowed: people },
  { of: "#lib/accounts/queries/list-own-members", run: actor => listOwnMembers(actor), allowed: [...represented] },
]
