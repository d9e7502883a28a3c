import { globSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { messages } from "#lib/i18n/messages"

const root = new URL("../..", import.meta.url).pathname

/** Kinds as they stand in the files that notify; those put together elsewhere are seen by their room's tests. */
const kinds = globSync("lib/**/*.ts", { cwd: root })
  .filter(path => !path.endsWith(".test.ts") && !path.startsWith("lib/notifications/"))
  .map(path => readFileSync(`${root}${path}`, "utf8"))
  .filter(source => source.includes("#lib/notifications/notify"))
  .flatMap(source => [...source.matchAll(/\bkind: "([a-z]+[A-Z]\w*|invitation)"/g)].map(([, kind]) => kind as string))

const mailedOnly = new Set([
  "alreadyRegistered",
  "confirmEmail",
  "resetPassword",
  "passwordChanged",
  "secondProofChanged",
  "setUpSecondProof",
  "codesTried",
  "invitation",
  "agreementInvitation",
  "contactAnswer",
  "recordHead",
])

test.each([...new Set(kinds)].sort())("the kind %s has words for the mail and for the page", kind => {
  const { emails, notifications } = messages("en") as unknown as Record<string, Record<string, unknown>>
  expect(emails?.[kind]).toMatchObject({ subject: expect.any(String), body: expect.any(String) })
  if (!mailedOnly.has(kind)) expect(notifications?.[kind]).toEqual(expect.any(String))
})
