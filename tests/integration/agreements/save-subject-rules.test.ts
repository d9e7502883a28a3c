import { beforeEach, describe, expect, test } from "vitest"
import { acceptMatrixRows } from "#lib/agreements/commands/accept-matrix-rows"
import { handOver } from "#lib/agreements/commands/hand-over"
import { markSection } from "#lib/agreements/commands/mark-section"
import { saveSubjectRules } from "#lib/agreements/commands/save-subject-rules"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { saveSubjectRulesInput } from "#lib/agreements/schema"
import { sectionDigest } from "#lib/agreements/terms/canonical"
import { parseTerms } from "#lib/agreements/terms/schema"
import { anAgreement, type Made, outcomes, rowOf } from "#tests/support/agreements"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
})

const draftOf = async (made: Made) => parseTerms((await rowOf(made)).revisions.at(-1)?.terms)
const rulesOf = async (made: Made) => (await draftOf(made)).sections.confidentiality.rules
const blank = { circumstance: "always", afterDate: "", untilDate: "", untilMonths: "", note: "" }

/** The form as reception hands it on: under each audience its rules. */
async function form(made: Made, rule: Record<string, unknown>, subject = "findings") {
  const seen = sectionDigest(await draftOf(made), "confidentiality")
  return saveSubjectRulesInput.parse({ agreementId: made.id, seen, subject, rule })
}
const funders = (...rules: Record<string, unknown>[]) => ({ funders: rules.map(rule => ({ ...blank, ...rule })) })

describe("saving the rules about one kind of information", () => {
  test("writes each with its time, its end, its parties and its note, and leaves all else as it was", async () => {
    const made = await anAgreement(world).drafting()
    const local = world.members["shishu-odhikar-kendra"]
    const input = await form(
      made,
      funders(
        { permission: "with_consent", note: "Ask us both." },
        { permission: "named", circumstance: "once_remedied", untilDate: "2031-12-31", bindsParties: [local] },
      ),
    )
    await saveSubjectRules(made.company, input)
    const draft = await draftOf(made)
    const { rules } = draft.sections.confidentiality
    const place = { subject: "findings", audience: "funders" }
    expect(rules.filter(rule => rule.subject === "findings" && rule.audience === "funders")).toMatchObject([
      { ...place, circumstance: "always", permission: "with_consent", bindsParties: [], note: "Ask us both." },
      { ...place, circumstance: "once_remedied", permission: "named", untilDate: "2031-12-31", bindsParties: [local] },
    ])
    expect(rules).toEqual(expect.arrayContaining(made.terms.sections.confidentiality.rules))
    expect({ ...draft.sections, confidentiality: null }).toEqual({ ...made.terms.sections, confidentiality: null })
  })

  test("takes the yes from that row alone, and asks for an express yes whom it binds alone", async () => {
    const made = await anAgreement(world).handedOver()
    const place = { agreementId: made.id, section: "confidentiality" as const }
    await markSection(made.local, { ...place, seen: sectionDigest(made.terms, "confidentiality") })
    const company = made.company.member?.id ?? ""
    const alone = { permission: "never", bindsParties: [company], untilMonths: "12" }
    await saveSubjectRules(made.local, await form(made, funders(alone)))
    await handOver(made.local, { agreementId: made.id, version: 2, note: "Funders read what we find." })
    const seen = await getAgreement(made.company, made.id)
    const open = seen?.matrixRows.filter(row => !row.acceptedBy.some(({ memberId }) => memberId === company)) ?? []
    expect(open.map(({ subject }) => subject)).toEqual(["findings"])
    expect(seen?.oneSided).toMatchObject([
      { bound: [company], fact: { subject: "findings", audiences: ["funders"], untilMonths: 12 } },
    ])
    await acceptMatrixRows(made.company, { agreementId: made.id, rows: open.map(({ digest }) => digest) })
    const digest = sectionDigest(await draftOf(made), "confidentiality")
    await expect(markSection(made.company, { ...place, seen: digest })).rejects.toMatchObject({
      code: "agreements.duty_not_accepted",
    })
  })

  test("sent twice as it stands writes the same again", async () => {
    const made = await anAgreement(world).drafting()
    const rules = await rulesOf(made)
    await saveSubjectRules(made.company, await form(made, {}))
    expect(await rulesOf(made)).toEqual(rules)
  })

  test("is refused with each field named, and nothing is written", async () => {
    const made = await anAgreement(world).drafting()
    const input = await form(
      made,
      funders(
        { permission: "", note: "For whom?" },
        { permission: "never", untilDate: "2030-01-01", untilMonths: "3" },
      ),
    )
    await expect(saveSubjectRules(made.company, input)).rejects.toMatchObject({
      code: "common.invalid_input",
      problems: {
        "rule.funders.0.permission": { code: "choose" },
        "rule.funders.1.untilMonths": { code: "until_twice" },
      },
    })
    const stranger = await form(
      made,
      funders({ permission: "never", bindsParties: [world.members["alder-and-finch"]] }),
    )
    await expect(saveSubjectRules(made.company, stranger)).rejects.toMatchObject({
      problems: { "rule.funders.0.bindsParties": { code: "notAParty" } },
    })
    expect(await rulesOf(made)).toEqual(made.terms.sections.confidentiality.rules)
  })

  test("is refused where the text would hold more rules than it may", async () => {
    const made = await anAgreement(world, {
      change: ({ confidentiality }) => {
        const [rule] = confidentiality.rules
        if (rule) confidentiality.rules = Array.from({ length: 200 }, (_, number) => ({ ...rule, id: `x${number}` }))
      },
    }).drafting()
    const input = await form(made, funders({ permission: "never" }))
    await expect(saveSubjectRules(made.company, input)).rejects.toMatchObject({ code: "agreements.too_many_rules" })
  })

  test("is refused to viewers and to the side without the pen, after agreeing, and invisible to others", async () => {
    const made = await anAgreement(world).handedOver()
    const input = await form(made, funders({ permission: "never" }))
    const code = (of: string) => ({ code: of })
    await expect(saveSubjectRules(world.people.rafiq, input)).rejects.toMatchObject(code("agreements.role_may_not"))
    await expect(saveSubjectRules(made.company, input)).rejects.toMatchObject(code("agreements.not_your_turn"))
    for (const outsider of [world.people.harriet, world.people.nazma])
      await expect(saveSubjectRules(outsider, input)).rejects.toMatchObject(code("common.not_found"))
    const agreed = await anAgreement(world).agreed()
    const late = await form(agreed, funders({ permission: "never" }))
    await expect(saveSubjectRules(agreed.company, late)).rejects.toMatchObject(code("agreements.not_negotiating"))
  })

  test("of two who write from the same sight one is told that the section changed", async () => {
    const made = await anAgreement(world).drafting()
    const strict = await form(made, funders({ permission: "never" }))
    const open = await form(made, funders({ permission: "named" }))
    const both = [saveSubjectRules(made.company, strict), saveSubjectRules(world.people.jonas, open)]
    const results = await outcomes(both)
    expect(results).toEqual({ done: 1, "agreements.section_changed": 1 })
  })
})
