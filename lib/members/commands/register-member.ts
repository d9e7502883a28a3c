import { refusal } from "#lib/accounts/codes"
import { switchMember } from "#lib/accounts/commands/switch-member"
import { requireAccountHolder } from "#lib/accounts/policy"
import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asSystem, type Tx } from "#lib/db/door"
import { makeId } from "#lib/ids"
import { permit } from "#lib/members/codes"
import { refusalRegisterMember } from "#lib/members/policy"
import { emptyProfile, profileSchemaVersion } from "#lib/members/profile/schema"
import type { RegisterMemberInput } from "#lib/members/schema"
import { notifySecretariat } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Registers an organisation. The person becomes its owner and signatory and acts for it from here on; others find it
 * once its profile is published. Done as the portal: nobody acts for the member before this.
 * Refuses: accounts.sign_in_first, members.too_many_registered.
 */
export async function registerMember(actor: Actor, input: RegisterMemberInput): Promise<{ memberId: string }> {
  const person = requireAccountHolder(actor)
  const memberId = await asSystem("members", async tx => {
    await lockPerson(tx, person.userId)
    permit(refusalRegisterMember({ owned: await countOwned(tx, person.userId) }))
    const { id } = await tx.member.create({
      data: { ...input, slug: await freeSlug(tx, input.name), registeredAt: now() },
      select: { id: true },
    })
    await tx.representative.create({
      data: {
        memberId: id,
        userId: person.userId,
        name: person.name,
        email: person.email,
        role: "owner",
        isSignatory: true,
        joinedAt: now(),
      },
      select: { id: true },
    })
    await tx.profileDraft.create({
      data: {
        memberId: id,
        schemaVersion: profileSchemaVersion,
        content: emptyProfile(input.kind),
        savedById: person.userId,
        savedByName: person.name,
        savedAt: now(),
      },
      select: { memberId: true },
    })
    await recordAudit(tx, actor, {
      subject: { type: "member", id },
      event: "member.registered",
      partyIds: [id],
      values: { kind: input.kind, country: input.country },
    })
    await notifySecretariat(tx, {
      kind: "memberRegistered",
      path: paths.moderation.member(id),
      values: { member: input.name },
    })
    return id
  })
  await switchMember(actor, { memberId })
  return { memberId }
}

/** Requests of one person queue here, so that each counts what the one before registered; a closed account owns nothing. */
async function lockPerson(tx: Tx, userId: string): Promise<void> {
  const open = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "user" WHERE id = ${userId}::uuid AND closed_at IS NULL FOR NO KEY UPDATE`
  if (open.length === 0) throw refusal("accounts.sign_in_first")
}

function countOwned(tx: Tx, userId: string): Promise<number> {
  const member = { state: { not: "removed" as const } }
  return tx.representative.count({ where: { userId, role: "owner", endedAt: null, member } })
}

/** The name in letters that addresses carry, numbered where another member has it. Two at once: the constraint decides. */
async function freeSlug(tx: Tx, name: string): Promise<string> {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
  // A name in a script of its own leaves nothing that an address could carry.
  const base = plain.length >= 3 ? plain : `member-${makeId().slice(0, 8)}`
  const taken = await tx.member.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } })
  const slugs = new Set(taken.map(({ slug }) => slug))
  let slug = base
  for (let number = 2; slugs.has(slug); number += 1) slug = `${base}-${number}`
  return slug
}
