import { writeFileSync } from "node:fs"
import pg from "pg"
import { beforeEach, describe, expect, test } from "vitest"
import { closeAccount } from "#lib/accounts/commands/close-account"
import { getSession } from "#lib/accounts/queries/get-session"
import type { Person } from "#lib/actor"
import { hour, now } from "#lib/clock"
import { asSystem } from "#lib/db/door"
import { acceptInvitation } from "#lib/members/commands/accept-invitation"
import { changeRepresentative } from "#lib/members/commands/change-representative"
import { inviteColleague } from "#lib/members/commands/invite-colleague"
import { registerMember } from "#lib/members/commands/register-member"
import { removeRepresentative } from "#lib/members/commands/remove-representative"
import { suspendMember } from "#lib/members/commands/suspend-member"
import { withdrawInvitation } from "#lib/members/commands/withdraw-invitation"
import { invitationsHourlyMax, openInvitationsMax, ownedMembersMax } from "#lib/members/policy"
import { getInvitation } from "#lib/members/queries/get-invitation"
import { listInvitations } from "#lib/members/queries/list-invitations"
import { listRepresentatives } from "#lib/members/queries/list-representatives"
import { inviteColleagueInput, removeRepresentativeInput } from "#lib/members/schema"
import { storyPassword } from "#seed/personas"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  writeFileSync(process.env.TEST_CLOCK ?? "", "0")
  world = await makeWorld()
})

const invitation = (email: string, more: Partial<Parameters<typeof inviteColleague>[1]> = {}) =>
  ({ email, role: "editor", isSignatory: false, password: "", locale: "en", ...more }) as const

/** The secret in the newest mail to this address. */
async function mailedToken(email: string): Promise<string> {
  const { values } = await asSystem("tests", tx =>
    tx.outboxMail.findFirstOrThrow({ where: { recipient: email, kind: "invitation" }, orderBy: { id: "desc" } }),
  )
  return (values as { token: string }).token
}

async function invited(email = "noor@example.org", more = {}): Promise<string> {
  await inviteColleague(world.people.ruma, invitation(email, more))
  return mailedToken(email)
}

const idOf = async (owner: Person, colleague: Person) =>
  (await listRepresentatives(owner)).find(one => one.userId === colleague.userId)?.id ?? ""

/** Holds a row, so that commands which lock it queue until the gate opens. */
async function lockedGate(statement: string, id: string) {
  const gate = new pg.Client({ connectionString: testDatabase().adminUrl })
  await gate.connect()
  await gate.query("BEGIN")
  await gate.query(statement, [id])
  /** Lets them through once so many wait; what is over before that never asked for the row, and the test fails. */
  const openOnce = async (waiting: number, commands: Promise<unknown>) => {
    let isOver = false
    commands.then(() => {
      isOver = true
    })
    while (!isOver && (await waitingFor(gate)) < waiting) await new Promise(resolve => setImmediate(resolve))
    const wasOver = isOver
    await gate.query("COMMIT")
    await gate.end()
    expect(wasOver).toBe(false)
  }
  const queued = async (waiting: number) => {
    while ((await waitingFor(gate)) < waiting) await new Promise(resolve => setImmediate(resolve))
  }
  return { queued, openOnce }
}

/**
 * How many transactions of this file's database wait for a lock. The gate's own transaction sees the locks of this
 * moment, not of its begin.
 */
async function waitingFor(gate: pg.Client): Promise<number> {
  const { rows } = await gate.query(`
    SELECT count(DISTINCT pid)::int AS waiting FROM pg_locks WHERE NOT granted AND pid IN (
      SELECT pid FROM pg_locks JOIN pg_database ON pg_database.oid = database WHERE datname = current_database()
    )`)
  return rows[0].waiting
}

/** The person as their next request would know them, after an owner made them one. */
function asOwner(person: Person): Person {
  if (!person.member) throw new Error(`${person.name} acts for nobody`)
  return { ...person, member: { ...person.member, role: "owner" } }
}

const change = (representativeId: string, role: "owner" | "editor" | "viewer", isSignatory = false) => ({
  representativeId,
  role,
  isSignatory,
  password: storyPassword,
})

describe("registering an organisation", () => {
  const clinic = { kind: "local_resource", name: "Noor’s Clinic", country: "BD" } as const

  test("the person owns it, signs for it and acts for it at once", async () => {
    const { memberId } = await registerMember(world.people.noor, clinic)
    const session = await getSession(world.visitor, world.cookies.noor)
    expect(session?.member).toMatchObject({ id: memberId, role: "owner", isSignatory: true })
  })

  test("names in common and names in other scripts get addresses of their own", async () => {
    for (const name of ["Nordvik Apparel", "শিশু অধিকার", "Ångström & Söhne"])
      await registerMember(world.people.noor, { kind: "corporate", name, country: "NO" })
    const rows = await asSystem("tests", tx => tx.member.findMany({ orderBy: { registeredAt: "desc" }, take: 3 }))
    const slugs = rows.map(({ slug }) => slug)
    expect(slugs).toContain("nordvik-apparel-2")
    expect(slugs).toContain("angstrom-sohne")
    expect(slugs.some(slug => /^member-[0-9a-f]{8}$/.test(slug))).toBe(true)
  })

  test("visitors register nothing, and nobody registers without end", async () => {
    await expect(registerMember(world.visitor, clinic)).rejects.toMatchObject({ code: "accounts.sign_in_first" })
    for (let count = 0; count < ownedMembersMax; count += 1) await registerMember(world.people.noor, clinic)
    await expect(registerMember(world.people.noor, clinic)).rejects.toMatchObject({
      code: "members.too_many_registered",
    })
  })

  test("nobody registers more than the limit by asking many times at once", async () => {
    const gate = await lockedGate('SELECT id FROM "user" WHERE id = $1 FOR NO KEY UPDATE', world.people.noor.userId)
    const all = Promise.allSettled(
      Array.from({ length: ownedMembersMax + 2 }, () => registerMember(world.people.noor, clinic)),
    )
    await gate.openOnce(2, all)
    const answers = await all
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(ownedMembersMax)
    for (const answer of answers)
      if (answer.status === "rejected") expect(answer.reason).toMatchObject({ code: "members.too_many_registered" })
  })

  test("nobody registers with an account that is closed at the same moment", async () => {
    const gate = await lockedGate('SELECT id FROM "user" WHERE id = $1 FOR NO KEY UPDATE', world.people.noor.userId)
    const both = Promise.allSettled([
      closeAccount(world.people.noor, { password: storyPassword }),
      registerMember(world.people.noor, clinic),
    ])
    await gate.openOnce(2, both)
    const [closing, registering] = await both
    expect([closing?.status, registering?.status].sort()).toEqual(["fulfilled", "rejected"])
    if (closing?.status === "rejected") expect(closing.reason).toMatchObject({ code: "accounts.last_owner" })
    if (registering?.status === "rejected") expect(registering.reason).toMatchObject({ code: "accounts.sign_in_first" })
  })
})

describe("an invitation", () => {
  test("makes the person with the address a colleague, once", async () => {
    const token = await invited("noor@example.org", { role: "viewer" })
    expect(await getInvitation(world.visitor, token)).toMatchObject({ role: "viewer", isForReader: null })
    expect(await getInvitation(world.people.noor, token)).toMatchObject({ isForReader: true })
    await acceptInvitation(world.people.noor, { token })
    const session = await getSession(world.visitor, world.cookies.noor)
    expect(session?.member).toMatchObject({ name: "Shishu Odhikar Kendra", role: "viewer", isSignatory: false })
    await expect(acceptInvitation(world.people.noor, { token })).rejects.toMatchObject({
      code: "members.invitation_not_valid",
    })
    expect(await getInvitation(world.people.noor, token)).toBeNull()
    expect(await listInvitations(world.people.ruma)).toEqual([])
  })

  test("is worth nothing to another account, an unconfirmed one, or nobody", async () => {
    const token = await invited()
    await expect(acceptInvitation(world.people.ingrid, { token })).rejects.toMatchObject({
      code: "members.invitation_for_another",
    })
    await asSystem("tests", tx => tx.user.update({ where: { userName: "noor" }, data: { emailConfirmedAt: null } }))
    await expect(acceptInvitation(world.people.noor, { token })).rejects.toMatchObject({
      code: "members.invitation_for_another",
    })
    await expect(acceptInvitation(world.visitor, { token })).rejects.toMatchObject({ code: "accounts.sign_in_first" })
    await expect(acceptInvitation(world.people.noor, { token: "guessed" })).rejects.toMatchObject({
      code: "members.invitation_not_valid",
    })
  })

  test("accepted twice at once makes one acceptance", async () => {
    const token = await invited()
    const both = await Promise.allSettled([1, 2].map(() => acceptInvitation(world.people.noor, { token })))
    expect(both.map(one => one.status).sort()).toEqual(["fulfilled", "rejected"])
    expect(both.find(one => one.status === "rejected")?.reason).toMatchObject({ code: "members.invitation_not_valid" })
    expect(await listRepresentatives(world.people.ruma)).toHaveLength(5)
  })

  test("does not bring back somebody who was removed after accepting it, nor by one that was waiting", async () => {
    const used = await invited()
    await acceptInvitation(world.people.noor, { token: used })
    const representativeId = await idOf(world.people.ruma, world.people.noor)
    await removeRepresentative(world.people.ruma, { representativeId, password: storyPassword })
    await expect(acceptInvitation(world.people.noor, { token: used })).rejects.toMatchObject({
      code: "members.invitation_not_valid",
    })
    const again = await invited("noor@example.org", { role: "viewer" })
    await acceptInvitation(world.people.noor, { token: again })
    expect((await getSession(world.visitor, world.cookies.noor))?.member).toMatchObject({ role: "viewer" })
  })

  test("ends after 72 hours, when it is sent again, when it is withdrawn, when its member is suspended", async () => {
    const refused = { code: "members.invitation_not_valid" }
    const first = await invited()
    const second = await invited("noor@example.org", { role: "viewer" })
    await expect(acceptInvitation(world.people.noor, { token: first })).rejects.toMatchObject(refused)

    const [open] = await listInvitations(world.people.ruma)
    await withdrawInvitation(world.people.ruma, { invitationId: open?.id ?? "" })
    await withdrawInvitation(world.people.ruma, { invitationId: open?.id ?? "" })
    await expect(acceptInvitation(world.people.noor, { token: second })).rejects.toMatchObject(refused)

    const third = await invited()
    const started = now().getTime()
    writeFileSync(process.env.TEST_CLOCK ?? "", String(72 * hour + 1_000))
    expect(now().getTime() - started).toBeGreaterThan(72 * hour)
    await expect(acceptInvitation(world.people.noor, { token: third })).rejects.toMatchObject(refused)
    expect(await listInvitations(world.people.ruma)).toMatchObject([{ isExpired: true }])
    writeFileSync(process.env.TEST_CLOCK ?? "", "0")

    const fourth = await invited()
    await suspendMember(world.people.mira, { memberId: world.members["shishu-odhikar-kendra"] })
    await expect(acceptInvitation(world.people.noor, { token: fourth })).rejects.toMatchObject(refused)
  })

  test("is the owners' to send and withdraw, with a limit", async () => {
    for (const colleague of [world.people.tanvir, world.people.shirin, world.people.rafiq])
      await expect(inviteColleague(colleague, invitation("noor@example.org"))).rejects.toMatchObject({
        code: "members.owners_only",
      })
    await expect(inviteColleague(world.people.noor, invitation("a@example.org"))).rejects.toMatchObject({
      code: "members.act_for_member_first",
    })
    await expect(inviteColleague(world.people.ruma, invitation("tanvir@example.org"))).rejects.toMatchObject({
      code: "members.already_representative",
    })
    await invited()
    const [open] = await listInvitations(world.people.ruma)
    const theirs = { invitationId: open?.id ?? "" }
    await expect(withdrawInvitation(world.people.ingrid, theirs)).rejects.toMatchObject({ code: "common.not_found" })
    await expect(withdrawInvitation(world.people.tanvir, theirs)).rejects.toMatchObject({ code: "members.owners_only" })
    expect(await listInvitations(world.people.ingrid)).toEqual([])
    for (let count = 1; count < openInvitationsMax; count += 1) await invited(`colleague${count}@example.org`)
    await expect(inviteColleague(world.people.ruma, invitation("last@example.org"))).rejects.toMatchObject({
      code: "members.too_many_invitations",
    })
  })

  test("is not mailed to one address in a loop, nor without end by one person", async () => {
    const tooMany = { code: "accounts.too_many_tries" }
    for (let count = 0; count < invitationsHourlyMax.recipient; count += 1) await invited()
    await expect(invited()).rejects.toMatchObject(tooMany)
    const mails = await asSystem("tests", tx => tx.outboxMail.count({ where: { recipient: "noor@example.org" } }))
    expect(mails).toBe(4)
    // The link that was mailed last still works: a refused repeat voids nothing.
    await acceptInvitation(world.people.noor, { token: await mailedToken("noor@example.org") })

    const ingrids = async (count: number) => {
      await inviteColleague(world.people.ingrid, invitation(`guest${count}@example.org`))
      const [open] = await listInvitations(world.people.ingrid)
      await withdrawInvitation(world.people.ingrid, { invitationId: open?.id ?? "" })
    }
    for (let count = 0; count < invitationsHourlyMax.inviter; count += 1) await ingrids(count)
    await expect(ingrids(invitationsHourlyMax.inviter)).rejects.toMatchObject(tooMany)
  })

  test("as an owner wants the password, and the form says so at the field", async () => {
    const wrong = invitation("noor@example.org", { role: "owner", password: "something else" })
    await expect(inviteColleague(world.people.ruma, wrong)).rejects.toMatchObject({ code: "accounts.wrong_password" })
    const token = await invited("noor@example.org", { role: "owner", password: storyPassword })
    await acceptInvitation(world.people.noor, { token })
    expect((await getSession(world.visitor, world.cookies.noor))?.member).toMatchObject({ role: "owner" })

    const typed = { email: "noor@example.org", role: "owner", password: "" }
    expect(inviteColleagueInput.safeParse(typed).error?.issues).toMatchObject([
      { path: ["password"], message: "required" },
    ])
    expect(inviteColleagueInput.safeParse({ ...typed, role: "editor" }).success).toBe(true)
  })

  test("with the right to sign wants the password", async () => {
    const wrong = invitation("noor@example.org", { isSignatory: true, password: "something else" })
    await expect(inviteColleague(world.people.ruma, wrong)).rejects.toMatchObject({ code: "accounts.wrong_password" })
    const token = await invited("noor@example.org", { isSignatory: true, password: storyPassword })
    await acceptInvitation(world.people.noor, { token })
    expect((await getSession(world.visitor, world.cookies.noor))?.member).toMatchObject({ isSignatory: true })
  })
})

describe("an invitation of somebody who may invite no more", () => {
  const refused = { code: "members.invitation_not_valid" }

  /** Tanvir owns the member as well, and has invited Noor as its next owner. */
  async function invitedByTanvir() {
    const tanvirId = await idOf(world.people.ruma, world.people.tanvir)
    await changeRepresentative(world.people.ruma, change(tanvirId, "owner"))
    const tanvir = asOwner(world.people.tanvir)
    await inviteColleague(tanvir, invitation("noor@example.org", { role: "owner", password: storyPassword }))
    return { tanvir, tanvirId, token: await mailedToken("noor@example.org") }
  }

  test("ends with their removal", async () => {
    const { tanvirId, token } = await invitedByTanvir()
    await removeRepresentative(world.people.ruma, { representativeId: tanvirId, password: storyPassword })
    expect(await listInvitations(world.people.ruma)).toEqual([])
    expect(await getInvitation(world.people.noor, token)).toBeNull()
    await expect(acceptInvitation(world.people.noor, { token })).rejects.toMatchObject(refused)
  })

  test("ends with their demotion, and not with a change that leaves them an owner", async () => {
    const { tanvirId, token } = await invitedByTanvir()
    await changeRepresentative(world.people.ruma, change(tanvirId, "owner", true))
    expect(await listInvitations(world.people.ruma)).toHaveLength(1)
    await changeRepresentative(world.people.ruma, change(tanvirId, "editor", true))
    expect(await listInvitations(world.people.ruma)).toEqual([])
    await expect(acceptInvitation(world.people.noor, { token })).rejects.toMatchObject(refused)
  })

  test("ends with their account", async () => {
    const { tanvir, token } = await invitedByTanvir()
    await closeAccount(tanvir, { password: storyPassword })
    expect(await listInvitations(world.people.ruma)).toEqual([])
    await expect(acceptInvitation(world.people.noor, { token })).rejects.toMatchObject(refused)
  })

  test("leaves those of other owners open", async () => {
    const { tanvirId } = await invitedByTanvir()
    await invited("other@example.org")
    await removeRepresentative(world.people.ruma, { representativeId: tanvirId, password: storyPassword })
    expect(await listInvitations(world.people.ruma)).toMatchObject([{ email: "other@example.org" }])
  })

  test("is worth nothing also where it was not withdrawn", async () => {
    const { token } = await invitedByTanvir()
    await asSystem("tests", tx =>
      tx.representative.updateMany({ where: { userId: world.people.tanvir.userId }, data: { role: "editor" } }),
    )
    await expect(acceptInvitation(world.people.noor, { token })).rejects.toMatchObject(refused)
  })

  test("accepted while its sender is being removed is refused", async () => {
    const { tanvirId, token } = await invitedByTanvir()
    const memberId = world.members["shishu-odhikar-kendra"]
    const gate = await lockedGate("SELECT id FROM member WHERE id = $1 FOR UPDATE", memberId)
    const removal = removeRepresentative(world.people.ruma, { representativeId: tanvirId, password: storyPassword })
    await gate.queued(1)
    // The link is open when this begins, and the removal stands before it in the queue.
    const both = Promise.allSettled([removal, acceptInvitation(world.people.noor, { token })])
    await gate.openOnce(2, both)
    const [removing, accepting] = await both
    expect(removing?.status).toBe("fulfilled")
    expect(accepting).toMatchObject({ status: "rejected", reason: refused })
  })
})

describe("roles", () => {
  test("an owner gives each role and the right to sign, and it holds from the next request on", async () => {
    const representativeId = await idOf(world.people.ruma, world.people.tanvir)
    for (const role of ["viewer", "editor", "owner"] as const)
      for (const isSignatory of [true, false]) {
        await changeRepresentative(world.people.ruma, change(representativeId, role, isSignatory))
        const session = await getSession(world.visitor, world.cookies.tanvir)
        expect(session?.member).toMatchObject({ role, isSignatory })
      }
  })

  test("nobody below an owner gives any role, not even to themselves", async () => {
    for (const name of ["tanvir", "shirin", "rafiq"] as const)
      for (const role of ["owner", "editor", "viewer"] as const) {
        const own = await idOf(world.people.ruma, world.people[name])
        await expect(changeRepresentative(world.people[name], change(own, role))).rejects.toMatchObject({
          code: "members.owners_only",
        })
      }
    for (const actor of [world.people.noor, world.people.mira, world.people.anders, world.visitor])
      await expect(changeRepresentative(actor, change(crypto.randomUUID(), "owner"))).rejects.toMatchObject({
        code: "members.act_for_member_first",
      })
  })

  test("colleagues of another member do not exist for an owner", async () => {
    const theirs = await idOf(world.people.ruma, world.people.tanvir)
    await expect(changeRepresentative(world.people.ingrid, change(theirs, "viewer"))).rejects.toMatchObject({
      code: "common.not_found",
    })
    await expect(removeRepresentative(world.people.ingrid, { representativeId: theirs })).rejects.toMatchObject({
      code: "common.not_found",
    })
  })

  test("a wrong password changes nothing", async () => {
    const representativeId = await idOf(world.people.ruma, world.people.tanvir)
    await expect(
      changeRepresentative(world.people.ruma, { ...change(representativeId, "owner"), password: "something else" }),
    ).rejects.toMatchObject({ code: "accounts.wrong_password" })
  })
})

describe("leaving", () => {
  test("a removed colleague acts for the member no more on the next request", async () => {
    const representativeId = await idOf(world.people.ruma, world.people.tanvir)
    await removeRepresentative(world.people.ruma, { representativeId, password: storyPassword })
    expect((await getSession(world.visitor, world.cookies.tanvir))?.member).toBeNull()
  })

  test("removing a colleague wants the password, and a wrong one removes nobody", async () => {
    const representativeId = await idOf(world.people.ruma, world.people.tanvir)
    for (const password of ["something else", ""])
      await expect(removeRepresentative(world.people.ruma, { representativeId, password })).rejects.toMatchObject({
        code: "accounts.wrong_password",
      })
    await expect(removeRepresentative(world.people.ruma, { representativeId })).rejects.toMatchObject({
      code: "accounts.wrong_password",
    })
    expect(await listRepresentatives(world.people.ruma)).toHaveLength(4)
    expect(removeRepresentativeInput.safeParse({ representativeId, password: "" }).error?.issues).toMatchObject([
      { path: ["password"], message: "required" },
    ])
  })

  test("everybody may leave, and only owners remove others", async () => {
    const colleague = await idOf(world.people.ruma, world.people.tanvir)
    const own = await idOf(world.people.ruma, world.people.rafiq)
    await expect(
      removeRepresentative(world.people.rafiq, { representativeId: colleague, password: storyPassword }),
    ).rejects.toMatchObject({ code: "members.owners_only" })
    await removeRepresentative(world.people.rafiq, { representativeId: own })
    expect(await listRepresentatives(world.people.ruma)).toHaveLength(3)
  })

  test("the last owner neither leaves nor steps down", async () => {
    const own = await idOf(world.people.ruma, world.people.ruma)
    const refused = { code: "members.last_owner" }
    await expect(removeRepresentative(world.people.ruma, { representativeId: own })).rejects.toMatchObject(refused)
    await expect(changeRepresentative(world.people.ruma, change(own, "viewer"))).rejects.toMatchObject(refused)
  })

  test("of two owners who leave at the same moment one stays", async () => {
    const own = await idOf(world.people.ruma, world.people.ruma)
    const other = await idOf(world.people.ruma, world.people.tanvir)
    await changeRepresentative(world.people.ruma, change(other, "owner"))
    const tanvir = asOwner(world.people.tanvir)
    const memberId = world.members["shishu-odhikar-kendra"]
    const gate = await lockedGate("SELECT id FROM member WHERE id = $1 FOR UPDATE", memberId)
    const leaving = Promise.allSettled([
      removeRepresentative(world.people.ruma, { representativeId: own }),
      removeRepresentative(tanvir, { representativeId: other }),
    ])
    // Both stand before the member's row, so that neither has counted the owners when the other begins.
    await gate.openOnce(2, leaving)
    const both = await leaving
    expect(both.map(one => one.status).sort()).toEqual(["fulfilled", "rejected"])
    expect(both.find(one => one.status === "rejected")?.reason).toMatchObject({ code: "members.last_owner" })
    const owners = await asSystem("tests", tx =>
      tx.representative.count({ where: { memberId: memberId, role: "owner", endedAt: null } }),
    )
    expect(owners).toBe(1)
  })
  test("of two owners who close their accounts at the same moment one stays", async () => {
    const other = await idOf(world.people.ruma, world.people.tanvir)
    await changeRepresentative(world.people.ruma, change(other, "owner"))
    const memberId = world.members["shishu-odhikar-kendra"]
    const gate = await lockedGate("SELECT id FROM member WHERE id = $1 FOR UPDATE", memberId)
    const closing = Promise.allSettled(
      [world.people.ruma, asOwner(world.people.tanvir)].map(one => closeAccount(one, { password: storyPassword })),
    )
    await gate.openOnce(2, closing)
    const both = await closing
    expect(both.map(one => one.status).sort()).toEqual(["fulfilled", "rejected"])
    expect(both.find(one => one.status === "rejected")?.reason).toMatchObject({ code: "accounts.last_owner" })
  })

  test("of an owner who closes the account and one who leaves at the same moment one stays", async () => {
    const own = await idOf(world.people.ruma, world.people.ruma)
    const other = await idOf(world.people.ruma, world.people.tanvir)
    await changeRepresentative(world.people.ruma, change(other, "owner"))
    const memberId = world.members["shishu-odhikar-kendra"]
    const gate = await lockedGate("SELECT id FROM member WHERE id = $1 FOR UPDATE", memberId)
    const both = Promise.allSettled([
      closeAccount(asOwner(world.people.tanvir), { password: storyPassword }),
      removeRepresentative(world.people.ruma, { representativeId: own }),
    ])
    await gate.openOnce(2, both)
    expect((await both).map(one => one.status).sort()).toEqual(["fulfilled", "rejected"])
    const owners = await asSystem("tests", tx =>
      tx.representative.count({ where: { memberId, role: "owner", endedAt: null } }),
    )
    expect(owners).toBe(1)
  })
})
