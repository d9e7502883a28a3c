import type { ActingMember, MemberKind, NetworkRole } from "#lib/actor"

/** A session that is alive, with its person and the member they act as, as the database has them now. */
export type SessionView = {
  sessionId: string
  userId: string
  name: string
  email: string
  locale: string
  networkRole: NetworkRole | null
  steppedUpAt: Date
  member: ActingMember | null
}

export type OpenSession = { id: string; browser: string; openedAt: Date; seenAt: Date; isThisOne: boolean }

/** A member that a person may act as. */
export type OwnMember = { id: string; name: string; kind: MemberKind; role: string; isSuspended: boolean }

/** What was typed into a form, by field name. */
export type KeptFormView = { values: Record<string, string[]> }

export type OwnAccount = { name: string; userName: string; email: string; isEmailConfirmed: boolean }
