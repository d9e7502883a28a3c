import { writeFileSync } from "node:fs"
import { beforeEach, describe, expect, test } from "vitest"
import { confirmEmail } from "#lib/accounts/commands/confirm-email"
import type { Person } from "#lib/actor"
import { systemActor } from "#lib/actor"
import { acceptAgreementInvitation } from "#lib/agreements/invitation/commands/accept-agreement-invitation"
import { declineAgreementInvitation } from "#lib/agreements/invitation/commands/decline-agreement-invitation"
import { forgetAgreementInvitations } from "#lib/agreements/invitation/commands/forget-agreement-invitations"
import { inviteOrganisation } from "#lib/agreements/invitation/commands/invite-organisation"
import { registerAsInvited } from "#lib/agreements/invitation/commands/register-as-invited"
import { sendInvitationAgain } from "#lib/agreements/invitation/commands/send-invitation-again"
import { withdrawAgreementInvitation } from "#lib/agreements/invitation/commands/withdraw-agreement-invitation"
import {
  invitationHours,
  invitationKeptDays,
  invitationsDailyMax,
  timesSentMax,
} from "#lib/agreements/invitation/policy"
import { getAgreementInvitation } from "#lib/agreements/invitation/queries/get-agreement-invitation"
import { getAgreementOffer } from "#lib/agreements/invitation/queries/get-agreement-offer"
import { listAgreementInvitations } from "#lib/agreements/invitation/queries/list-agreement-invitations"
import { listAgreementOffers } from "#lib/agreements/invitation/queries/list-agreement-offers"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { hour } from "#lib/clock"
import { asActor, asSystem } from "#lib/db/door"
import { registerMember } from "#lib/members/commands/register-member"
import { removeRepresentative } from "#lib/members/commands/remove-representative"
import { suspendMember } from "#lib/members/commands/suspend-member"
import { listRepresentatives } from "#lib/members/queries/list-representatives"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { storyPassword } from "#seed/personas"
import { outcomes } from "#tests/support/agreements"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  moveClock(0)
  world = await makeWorld()
})

const moveClock = (hours: number) => writeFileSync(process.env.TEST_CLOCK ?? "", String(hours * hour))
const refusedWith = (code: string) => expect.objectContaining({ code })
const notValid = refusedWith("agreements.invitation_not_valid")

const asked = (email = "noor@example.org", more = {}) =>
  ({
    organisation: "Noor’s Clinic",
    email,
    locale: "en",
    kind: "partnering",
    title: "Health of night workers",
    words: "We want to learn how they sleep.\n\nAnd what would help.",
    ...more,
  }) as const

const mails = (email: string, kind = "agreementInvitation") =>
  asSystem("tests", tx => tx.outboxMail.findMany({ where: { recipient: email, kind }, orderBy: { writtenAt: "asc" } }))

async function mailedToken(email: string, kind?: string): Promise<string> {
  const mail = (await mails(email, kind)).at(-1)
  if (!mail) throw new Error(`Nothing was mailed to ${email}`)
  return (mail.values as { token: string }).token
}

async function invited(email = "noor@example.org", by: Person = world.people.ingrid) {
  const { invitationId } = await inviteOrganisation(by, asked(email))
  return { invitationId, token: await mailedToken(email) }
}

/** The person with an organisation of their own, as their next request would know them. */
async function withClinic(person: Person = world.people.noor): Promise<Person> {
  const clinic = { kind: "local_resource", name: "Noor’s Clinic", country: "BD" } as const
  const { memberId: id } = await registerMember(person, clinic)
  return { ...person, member: { id, kind: clinic.kind, name: clinic.name, role: "owner", isSignatory: true } }
}

describe("asking an organisation that is not here yet", () => {
  test("mails a link that says who asks and what about, and the mail itself names neither", async () => {
    const { token } = await invited()
    expect(await getAgreementOffer(world.visitor, token)).toMatchObject({
      memberName: "Nordvik Apparel",
      invitedByName: "Ingrid Solberg",
      title: "Health of night workers",
      kind: "partnering",
      email: "noor@example.org",
    })
    const [mail] = await mails("noor@example.org")
    expect(Object.keys(mail?.values as object).sort()).toEqual(["hours", "token"])
  })

  test("gives the side that asks no link, in no answer, and only its digest is stored", async () => {
    const { invitationId, token } = await invited()
    const answers = [
      await getAgreementInvitation(world.people.ingrid, invitationId),
      await listAgreementInvitations(world.people.jonas),
      await asActor(world.people.ingrid, tx => tx.agreementInvitation.findMany()),
    ]
    expect(JSON.stringify(answers)).not.toContain(token)
    expect(answers[1]).toMatchObject([{ state: "sent", email: "noor@example.org", isEnded: false }])
  })

  test("says the same whether or not the address has an account, and asks once when it is sent twice", async () => {
    await Promise.all([invited(), invited()])
    await invited("nobody@example.org")
    const [stranger, known] = await listAgreementInvitations(world.people.ingrid)
    const bare = { id: "", email: "", sentAt: null, endsAt: null }
    expect({ ...stranger, ...bare }).toEqual({ ...known, ...bare })
    expect(await listAgreementInvitations(world.people.ingrid)).toHaveLength(2)
    const others = inviteOrganisation(world.people.jonas, asked("noor@example.org", { title: "Something else" }))
    await expect(others).rejects.toEqual(refusedWith("agreements.already_invited"))
  })

  test("is for those who may write for a member, and nobody else ever sees it", async () => {
    const { invitationId } = await invited()
    for (const [person, code] of [
      [world.people.even, "agreements.role_may_not"],
      [world.people.noor, "common.not_found"],
      [world.people.mira, "common.not_found"],
    ] as const)
      await expect(inviteOrganisation(person, asked("a@example.org"))).rejects.toEqual(refusedWith(code))
    for (const person of [world.people.ruma, world.people.mira, world.visitor]) {
      expect(await getAgreementInvitation(person, invitationId)).toBeNull()
      expect(await asActor(person, tx => tx.agreementInvitation.findMany())).toEqual([])
    }
    const again = sendInvitationAgain(world.people.harriet, { invitationId })
    await expect(again).rejects.toEqual(refusedWith("common.not_found"))
    const back = withdrawAgreementInvitation(world.people.even, { invitationId })
    await expect(back).rejects.toEqual(refusedWith("agreements.role_may_not"))
  })

  test("has an end for the day, and for one invitation", async () => {
    const { invitationId } = await invited()
    for (let times = 1; times < timesSentMax; times += 1)
      await sendInvitationAgain(world.people.ingrid, { invitationId })
    const enough = refusedWith("agreements.too_many_invitations")
    await expect(sendInvitationAgain(world.people.ingrid, { invitationId })).rejects.toEqual(enough)
    const rest = Array.from({ length: invitationsDailyMax }, (_, place) =>
      inviteOrganisation(world.people.jonas, asked(`a${place}@example.org`)),
    )
    const { done } = await outcomes(rest)
    expect(done).toBe(invitationsDailyMax - timesSentMax)
    moveClock(25)
    await inviteOrganisation(world.people.jonas, asked("tomorrow@example.org"))
  })

  test("writes to no address more often than it may be written to, whoever sends, and tells nobody", async () => {
    for (const by of [world.people.ingrid, world.people.harriet, world.people.ruma, world.people.nazma])
      await invited("much-asked@example.org", by)
    expect(await mails("much-asked@example.org")).toHaveLength(3)
    expect(await listAgreementInvitations(world.people.nazma)).toMatchObject([{ state: "sent" }])
  })
})

describe("the link", () => {
  test("makes an account with the address that it was sent to, which its owner confirms by a mail of its own", async () => {
    const { token, invitationId } = await invited("salma@example.org")
    const person = { name: "Salma Khatun", userName: "salma", password: storyPassword, locale: "en" } as const
    await registerAsInvited(world.visitor, { ...person, token })
    const user = await asSystem("tests", tx => tx.user.findUniqueOrThrow({ where: { userName: "salma" } }))
    expect(user).toMatchObject({ email: "salma@example.org", emailConfirmedAt: null })
    const salma: Person = { ...world.people.noor, userId: user.id, email: user.email, name: user.name }
    const acting = { ...salma, member: { ...(await withClinic()).member, role: "owner" } } as Person
    await expect(acceptAgreementInvitation(acting, { invitationId })).rejects.toEqual(notValid)
    const secret = await mailedToken("salma@example.org", "confirmEmail")
    await confirmEmail(world.visitor, { token: secret, password: storyPassword })
    await acceptAgreementInvitation(acting, { invitationId })
  })

  test("is used up by nothing but an answer, however often it is opened", async () => {
    const { token, invitationId } = await invited()
    const before = await asSystem("tests", tx => tx.agreementInvitation.findFirst({ where: { id: invitationId } }))
    for (let times = 0; times < 3; times += 1) expect(await getAgreementOffer(world.visitor, token)).not.toBeNull()
    expect(await asSystem("tests", tx => tx.agreementInvitation.findFirst({ where: { id: invitationId } }))).toEqual(
      before,
    )
    await acceptAgreementInvitation(await withClinic(), { invitationId })
    expect(await getAgreementOffer(world.visitor, token)).toBeNull()
  })

  test("dies when it is sent again, taken back, or past its hours", async () => {
    const noor = await withClinic()
    const { token, invitationId } = await invited()
    const register = (secret: string) =>
      registerAsInvited(world.visitor, {
        ...{ name: "Somebody", userName: "somebody", password: storyPassword, locale: "en" },
        token: secret,
      })
    await sendInvitationAgain(world.people.jonas, { invitationId })
    expect(await getAgreementOffer(world.visitor, token)).toBeNull()
    await expect(register(token)).rejects.toEqual(notValid)
    await expect(declineAgreementInvitation(world.visitor, { token, noMore: false })).rejects.toEqual(notValid)
    const second = await mailedToken("noor@example.org")
    expect(await getAgreementOffer(world.visitor, second)).toMatchObject({ invitedByName: "Jonas Lie" })

    moveClock(invitationHours + 1)
    expect(await getAgreementOffer(world.visitor, second)).toBeNull()
    await expect(acceptAgreementInvitation(noor, { invitationId })).rejects.toEqual(notValid)
    expect(await listAgreementOffers(noor)).toEqual([])
    await sendInvitationAgain(world.people.ingrid, { invitationId })
    const third = await mailedToken("noor@example.org")
    await withdrawAgreementInvitation(world.people.jonas, { invitationId })
    await withdrawAgreementInvitation(world.people.ingrid, { invitationId })
    expect(await getAgreementOffer(world.visitor, third)).toBeNull()
    await expect(acceptAgreementInvitation(noor, { invitationId })).rejects.toEqual(notValid)
    await expect(sendInvitationAgain(world.people.ingrid, { invitationId })).rejects.toEqual(
      refusedWith("agreements.invitation_closed"),
    )
  })

  test("holds while whoever sent it may write for the member, and the member is in good standing", async () => {
    const noor = await withClinic()
    const { token, invitationId } = await invited("noor@example.org", world.people.jonas)
    const jonas = (await listRepresentatives(world.people.ingrid)).find(one => one.name === "Jonas Lie")
    await removeRepresentative(world.people.ingrid, { representativeId: jonas?.id ?? "", password: storyPassword })
    expect(await getAgreementOffer(world.visitor, token)).toBeNull()
    await expect(acceptAgreementInvitation(noor, { invitationId })).rejects.toEqual(notValid)
    await sendInvitationAgain(world.people.ingrid, { invitationId })
    expect(await listAgreementOffers(noor)).toHaveLength(1)
    await suspendMember(world.people.mira, { memberId: world.members["nordvik-apparel"] })
    expect(await listAgreementOffers(noor)).toEqual([])
    await expect(acceptAgreementInvitation(noor, { invitationId })).rejects.toEqual(notValid)
  })
})

describe("accepting", () => {
  test("opens the partnership and the draft, whose pen whoever accepts holds; the other sees it once handed over", async () => {
    const noor = await withClinic()
    const { invitationId } = await invited()
    const { agreementId } = await acceptAgreementInvitation(noor, { invitationId })
    const agreement = await getAgreement(noor, agreementId)
    expect(agreement).toMatchObject({ title: "Health of night workers", kind: "partnering", state: "drafting" })
    expect(agreement?.terms.sections.purpose.sharedAim).toBe("We want to learn how they sleep.\n\nAnd what would help.")
    expect(agreement?.terms.sections.price.stance).toBeNull()
    expect(agreement?.terms.sections.parties.parties.map(({ legalName }) => legalName)).toEqual([
      "Nordvik Apparel",
      "Noor’s Clinic",
    ])
    expect(agreement?.terms.sections.parties.signatories.map(({ name }) => name)).toEqual(["Noor Rahman"])
    expect(await getAgreement(world.people.ingrid, agreementId)).toBeNull()
    const sent = await getAgreementInvitation(world.people.ingrid, invitationId)
    expect(sent).toMatchObject({ state: "accepted" })
    expect(await getPartnership(world.people.ingrid, sent?.partnershipId ?? "")).toMatchObject({ stage: "agreeing" })
    const told = await asSystem("tests", tx =>
      tx.notification.findMany({ where: { kind: "agreementInvitationAccepted" } }),
    )
    expect(new Set(told.map(({ memberId }) => memberId))).toEqual(new Set([world.members["nordvik-apparel"]]))
  })

  test("is one acceptance ever: a repeat finds it, and of many at once one agreement comes", async () => {
    const noor = await withClinic()
    const { invitationId } = await invited()
    const answers = await Promise.all([1, 2, 3, 4].map(() => acceptAgreementInvitation(noor, { invitationId })))
    expect(new Set(answers.map(({ agreementId }) => agreementId)).size).toBe(1)
    expect(await asSystem("tests", tx => tx.agreement.count())).toBe(1)
    const other = await withClinic()
    await expect(acceptAgreementInvitation(other, { invitationId })).rejects.toEqual(notValid)
  })

  test("as two of one's organisations at once makes one agreement", async () => {
    const [first, second] = [await withClinic(), await withClinic()]
    const { invitationId } = await invited()
    const { done } = await outcomes([first, second].map(noor => acceptAgreementInvitation(noor, { invitationId })))
    expect(done).toBe(1)
    expect(await asSystem("tests", tx => tx.agreement.count())).toBe(1)
  })

  test("and taking back, or saying no, at once end in one of the two", async () => {
    const noor = await withClinic()
    for (const other of ["withdraw", "decline"] as const) {
      const { invitationId } = await invited()
      const { done } = await outcomes([
        acceptAgreementInvitation(noor, { invitationId }),
        other === "withdraw"
          ? withdrawAgreementInvitation(world.people.ingrid, { invitationId })
          : declineAgreementInvitation(noor, { invitationId, noMore: false }),
      ])
      expect(done).toBe(1)
    }
  })

  test("is for the owner of the address alone, for an organisation for which they may write", async () => {
    const { invitationId, token } = await invited()
    for (const somebody of [world.people.ruma, world.people.harriet, world.people.ingrid])
      await expect(acceptAgreementInvitation(somebody, { invitationId })).rejects.toEqual(notValid)
    const another = declineAgreementInvitation(world.people.ruma, { invitationId, noMore: true })
    await expect(another).rejects.toEqual(notValid)
    expect(await listAgreementOffers(world.people.ruma)).toEqual([])
    await expect(acceptAgreementInvitation(world.people.noor, { invitationId })).rejects.toEqual(
      refusedWith("common.not_found"),
    )
    const noor = await withClinic()
    const viewer = { ...noor, member: noor.member && { ...noor.member, role: "viewer" as const } }
    await expect(acceptAgreementInvitation(viewer, { invitationId })).rejects.toEqual(
      refusedWith("agreements.role_may_not"),
    )
    expect(await getAgreementOffer(world.visitor, token)).not.toBeNull()
  })

  test("one's own invitation makes no partnership with oneself", async () => {
    await inviteOrganisation(world.people.ingrid, asked("jonas@example.org"))
    const [offer] = await listAgreementOffers(world.people.jonas)
    await expect(acceptAgreementInvitation(world.people.jonas, { invitationId: offer?.id ?? "" })).rejects.toEqual(
      refusedWith("agreements.own_invitation"),
    )
  })

  test("in another's place is kept out by the wall too, and what was answered stands", async () => {
    const noor = await withClinic()
    const { invitationId } = await invited()
    const accepted = (person: Person) =>
      asActor(person, tx =>
        tx.agreementInvitation.updateMany({ where: { id: invitationId }, data: { state: "accepted" } }),
      )
    await expect(accepted(world.people.ingrid)).rejects.toThrow("by whom it was sent to")
    expect(await accepted(world.people.ruma)).toEqual({ count: 0 })
    const readdressed = asActor(world.people.ingrid, tx =>
      tx.agreementInvitation.updateMany({ where: { id: invitationId }, data: { email: "ruma@example.org" } }),
    )
    await expect(readdressed).rejects.toThrow("append-only")
    const relinked = asActor(noor, tx =>
      tx.agreementInvitation.updateMany({ where: { id: invitationId }, data: { tokenDigest: "mine" } }),
    )
    await expect(relinked).rejects.toThrow("belongs to its sender")
    await withdrawAgreementInvitation(world.people.ingrid, { invitationId })
    const reopened = asActor(world.people.ingrid, tx =>
      tx.agreementInvitation.updateMany({ where: { id: invitationId }, data: { state: "sent", closedAt: null } }),
    )
    await expect(reopened).rejects.toThrow("append-only")
  })
})

describe("saying no", () => {
  test("takes no account, tells the side that asked, and closes the link; a repeat is done", async () => {
    const { token, invitationId } = await invited()
    await declineAgreementInvitation(world.visitor, { token, noMore: false })
    await declineAgreementInvitation(world.visitor, { token, noMore: false })
    expect(await getAgreementOffer(world.visitor, token)).toBeNull()
    expect(await getAgreementInvitation(world.people.ingrid, invitationId)).toMatchObject({ state: "declined" })
    const told = await asSystem("tests", tx =>
      tx.notification.count({ where: { kind: "agreementInvitationDeclined", userId: world.people.jonas.userId } }),
    )
    expect(told).toBe(1)
    await expect(acceptAgreementInvitation(await withClinic(), { invitationId })).rejects.toEqual(notValid)
  })

  test("to all invitations is honoured for whoever asks later, kept unreadable, and told to nobody", async () => {
    const { token } = await invited()
    await declineAgreementInvitation(world.visitor, { token, noMore: true })
    const before = await mails("noor@example.org")
    await inviteOrganisation(world.people.harriet, asked())
    await inviteOrganisation(world.people.ingrid, asked("other@example.org"))
    expect(await mails("noor@example.org")).toHaveLength(before.length)
    expect(await mails("other@example.org")).toHaveLength(1)
    const [quiet] = await listAgreementInvitations(world.people.harriet)
    const [loud] = await listAgreementInvitations(world.people.ingrid)
    expect(Object.keys(quiet ?? {})).toEqual(Object.keys(loud ?? {}))
    expect(quiet).toMatchObject({ state: "sent", isEnded: false, mayBeSentAgain: true })
    const [kept] = await asSystem("tests", tx => tx.refusedAddress.findMany())
    expect(JSON.stringify(kept)).not.toContain("noor")
    expect(await asActor(world.people.ingrid, tx => tx.refusedAddress.findMany())).toEqual([])
  })
})

describe("an invitation that came to nothing", () => {
  test("is forgotten with its address some time after its end; what was accepted stays", async () => {
    const kept = await invited()
    await acceptAgreementInvitation(await withClinic(), { invitationId: kept.invitationId })
    await invited("mothers@example.net")
    const { token } = await invited("union@example.net")
    await declineAgreementInvitation(world.visitor, { token, noMore: true })
    const job = systemActor("tests")
    moveClock(invitationHours + invitationKeptDays * 24 - 1)
    expect(await forgetAgreementInvitations(job)).toBe(0)
    moveClock(invitationHours + invitationKeptDays * 24 + 1)
    expect(await forgetAgreementInvitations(job)).toBe(2)
    expect(await listAgreementInvitations(world.people.ingrid)).toMatchObject([{ id: kept.invitationId }])
    expect(await asSystem("tests", tx => tx.refusedAddress.count())).toBe(1)
    await expect(forgetAgreementInvitations(world.people.anders)).rejects.toEqual(refusedWith("agreements.jobs_only"))
    const torn = asActor(world.people.ingrid, tx => tx.agreementInvitation.deleteMany())
    expect(await torn).toEqual({ count: 0 })
  })
})
