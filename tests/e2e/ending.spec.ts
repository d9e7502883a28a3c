import { systemActor } from "#lib/actor"
import { endDueAgreements } from "#lib/agreements/ending/commands/end-due-agreements"
import { storyPassword } from "#seed/personas"
import { freshCode } from "#seed/second-proof"
import { anAgreement } from "#tests/support/agreements"
import { expect, test } from "#tests/support/browser"
import { doublesOf } from "#tests/support/doubles"
import { expectPage, fill, follow, press } from "#tests/support/screens/form"
import { day, youngDates } from "#tests/support/young-dates"

test.setTimeout(120_000)

test("an agreement rests, goes on when both want it, and ends on the day of a notice", async ({ page, journey }) => {
  const { person, signInAs, nameOf } = await doublesOf(journey, ["nordvik-apparel", "shishu-odhikar-kendra"])
  const people = { ingrid: await person("ingrid"), ruma: await person("ruma") }
  const { id } = await anAgreement({ people }, { change: youngDates }).inForce()
  const agreement = `/en/agreements/${id}`
  const stateOf = async () => {
    const [row] = await journey.rows<{ state: string }>("SELECT state FROM agreement WHERE id = $1", [id])
    return row?.state
  }

  await test.step("who writes for one side lets it rest at once, with a reason that the other reads", async () => {
    await signInAs("tanvir")
    await page.goto(agreement)
    await follow(page, "Pause or end this agreement")
    await journey.expectAccessible()
    await expect(page.getByRole("link", { name: "Give notice" })).toHaveCount(0)
    await follow(page, "Pause the agreement")
    await journey.expectAccessible()
    await press(page, "Pause the agreement")
    await expect(page.getByRole("alert")).toContainText("There is a problem")
    await fill(page, { "Why?": "There are police at the gates." })
    await press(page, "Pause the agreement")
    await expect(page.locator("main")).toContainText("Said.")
    expect(await stateOf()).toBe("suspended")
  })

  await test.step("one side wants to go on, and nothing moves before the other agrees", async () => {
    await signInAs("ingrid")
    await page.goto(`${agreement}/end`)
    await expect(page.locator("main")).toContainText(`${nameOf("shishu-odhikar-kendra")} paused the agreement`)
    await follow(page, "Read it")
    await expect(page.locator("main")).toContainText("There are police at the gates.")
    await page.goto(`${agreement}/end`)
    await follow(page, "Say that you want to go on")
    await fill(page, { "Why?": "The gates have been quiet for a week." })
    await press(page, "Say that you want to go on")
    expect(await stateOf()).toBe("suspended")

    await signInAs("ruma")
    await page.goto(`${agreement}/end`)
    await follow(page, "Read and answer")
    await journey.expectAccessible()
    await press(page, "Agree to go on")
    await expect(page.locator("main")).toContainText("Your answer is given.")
    expect(await stateOf()).toBe("in_force")
  })

  await test.step("a signatory gives notice, and everything holds until its day", async () => {
    await signInAs("ingrid")
    await page.goto(`${agreement}/end`)
    await follow(page, "Give notice")
    await journey.expectAccessible()
    await fill(page, {
      "Why?": "We stop buying from this mill in spring.",
      "Your password": storyPassword,
      "One-time code": await freshCode(people.ingrid),
    })
    await press(page, "Give notice")
    await expect(page.locator("main")).toContainText(`${nameOf("nordvik-apparel")} gave notice`)
    expect(await stateOf()).toBe("in_force")
  })

  await test.step("its day passes: the agreement is over for both, and what was promised for afterwards stands", async () => {
    // A notice stays as it was given, and no walk moves the clock of the others: only who runs the database lets its day pass.
    await journey.rows(`SET session_replication_role = replica;
      UPDATE agreement_notice SET on_date = current_date - 1 WHERE agreement_id = '${id}' AND kind = 'end_with_notice';
      RESET session_replication_role`)
    await endDueAgreements(systemActor("a journey"))
    expect(await stateOf()).toBe("terminated")
    for (const reader of ["ruma", "ingrid"] as const) {
      await signInAs(reader)
      await page.goto(`${agreement}/end`)
      await expectPage(page, "What still holds")
      await expect(page.locator("main")).toContainText("The agreement ended with")
      await expect(page.locator("main")).toContainText("Confidentiality")
    }
    await journey.expectAccessible()
  })

  await test.step("each side says what became of what it holds; the other confirms it, or asks", async () => {
    const company = nameOf("nordvik-apparel")
    await signInAs("ingrid")
    await page.goto(`${agreement}/end/afterwards`)
    await journey.expectAccessible()
    await follow(page, "Say what became of what you hold")
    await journey.expectAccessible()
    await press(page, "State this")
    await expect(page.getByRole("alert")).toContainText("There is a problem")
    await fill(page, {
      "Destroyed, with all copies": true,
      "On which day": day(0),
      "Who saw to it": "Jonas Lie, records",
    })
    await press(page, "State this")
    await expect(page.locator("main")).toContainText("Your statement is with")

    await signInAs("ruma")
    await page.goto(`${agreement}/end/afterwards`)
    await expect(page.locator("main")).toContainText(`What ${company} holds`)
    await fill(page, { "What is unclear, or seen otherwise": "Also the copies at your auditor?" })
    await press(page, "Send the question")
    await signInAs("ingrid")
    await page.goto(`${agreement}/end/afterwards`)
    await expect(page.locator("main")).toContainText("Also the copies at your auditor?")
    await follow(page, "Say what became of what you hold")
    await fill(page, {
      "Destroyed, with all copies": true,
      "On which day": day(0),
      "Who saw to it": "Jonas Lie, records",
      "What else there is to say": "Those too.",
    })
    await press(page, "State this")
    await signInAs("ruma")
    await page.goto(`${agreement}/end/afterwards`)
    await press(page, "Confirm this statement")
    await expect(page.locator("main")).toContainText("Confirmed by all. Nothing is kept.")
  })
})
