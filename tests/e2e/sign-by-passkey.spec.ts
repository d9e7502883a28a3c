import { storyPassword } from "#seed/personas"
import { storyCode } from "#seed/second-proof"
import { anAgreement, withoutPrice } from "#tests/support/agreements"
import { expect, test } from "#tests/support/browser"
import { runProgram, unpack } from "#tests/support/bundles"
import { doublesOf } from "#tests/support/doubles"
import { wordsOf } from "#tests/support/paper"
import { expectPage, fill, press } from "#tests/support/screens/form"
import { readText } from "#tests/support/screens/signing"
import { withPasskeyDevice } from "#tests/support/virtual-passkeys"
import { youngDates } from "#tests/support/young-dates"
import { verifyBundle } from "../../scripts/verify/bundle.ts"

// By passkey from the frozen text to force: without scripts there is the way by a code, which signing.spec.ts walks.

test.setTimeout(300_000)

test("both sides sign by passkey, and record, document and package say that they did", async ({
  page,
  context,
  journey,
}) => {
  test.skip(test.info().project.name !== "js", "passkeys need scripts")
  const { person, nameOf, signInAs, userName } = await doublesOf(journey, ["nordvik-apparel", "shishu-odhikar-kendra"])
  const people = { ingrid: await person("ingrid"), ruma: await person("ruma") }
  const change: typeof youngDates = sections => {
    youngDates(sections)
    withoutPrice(sections)
  }
  const { id } = await anAgreement({ people }, { change }).inSigning()
  const agreement = `/en/agreements/${id}`
  await withPasskeyDevice(context, page)

  const makePasskey = async () => {
    await page.goto("/en/account/second-proof/passkey")
    await fill(page, { "Your password": storyPassword, "One-time code": storyCode() })
    await press(page, "Go on")
    await fill(page, { "Name of the passkey": "The phone of the office" })
    await press(page, "Make a passkey on this device")
    await expect(page.getByText("Your passkey is added.")).toBeVisible()
  }
  const signAs = async (persona: "ingrid" | "ruma", member: string, isWatched: boolean) => {
    await signInAs(persona)
    await makePasskey()
    await readText(page, agreement)
    if (isWatched) await journey.expectAccessible()
    await fill(page, { "Your full name": "A Signatory" })
    await press(page, `I sign for ${member}`)
  }

  await test.step("one side signs by passkey and waits for the other", async () => {
    await signAs("ingrid", nameOf("nordvik-apparel"), true)
    await expectPage(page, "You have signed")
    const used = await journey.rows<{ method: string; user_name: string }>(
      `SELECT i.method::text AS method, u.user_name FROM signing_intent i JOIN "user" u ON u.id = i.user_id
       WHERE i.agreement_id = $1 AND i.used_at IS NOT NULL`,
      [id],
    )
    expect(used).toEqual([{ method: "passkey", user_name: userName("ingrid") }])
  })

  await test.step("the other side signs by its own, and the agreement is in force", async () => {
    await signAs("ruma", nameOf("shishu-odhikar-kendra"), false)
    await expectPage(page, "The agreement is in force")
    await page.goto(`${agreement}/evidence`)
    await expect(page.getByText("Identified by a passkey, which signed the intent")).toHaveCount(2)
  })

  await test.step("the package proves it to whoever has neither portal nor passkey, and its document names the way", async () => {
    let zip: Buffer = Buffer.alloc(0)
    await expect
      .poll(
        async () => {
          const answer = await page.request.get(`/api/agreements/${id}/bundle`)
          if (answer.ok()) zip = await answer.body()
          return answer.status()
        },
        { timeout: 150_000, message: "the sealed package" },
      )
      .toBe(200)
    const files = unpack(zip)
    expect(await runProgram(files)).toBe("OK")
    const { ok, sentences } = verifyBundle(zip)
    expect(ok).toBe(true)
    expect(sentences.filter(sentence => sentence.endsWith("after giving: passkey."))).toHaveLength(2)
    expect(files.get("passkeys.jsonl")?.toString("utf8").trimEnd().split("\n")).toHaveLength(2)
    const words = (await wordsOf(files.get("final.pdf") ?? Buffer.alloc(0))).replaceAll(/\s+/g, " ")
    expect(words.match(/By a passkey of their own/g)).toHaveLength(2)
  })
})
