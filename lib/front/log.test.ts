import { expect, test } from "vitest"
import { loggedPath } from "#lib/front/log"
import { makeId, secretToken } from "#lib/ids"
import { paths } from "#lib/paths"

test("the log names no query and no secret of a mailed link, and still says which page and which thing", () => {
  const secret = secretToken()
  for (const address of [paths.invited(secret), paths.invitation(secret), paths.resetPassword(secret)])
    expect(loggedPath(`/en${address}`)).not.toContain(secret)
  expect(loggedPath(`/en${paths.invited(secret)}?done=no`)).toBe("/en/invited/…")
  const id = makeId()
  expect(loggedPath(`/en${paths.agreements.one(id)}?words=wages`)).toBe(`/en${paths.agreements.one(id)}`)
})
