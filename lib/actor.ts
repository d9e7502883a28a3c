/** What a representative may do for a member. Signing is a right apart from it. */
export type RepresentativeRole = "owner" | "editor" | "viewer"
export type MemberKind = "corporate" | "local_resource"
export type NetworkRole = "moderator" | "administrator"

/** The member a person acts as, as the database has it now. */
export type ActingMember = {
  id: string
  kind: MemberKind
  name: string
  role: RepresentativeRole
  isSignatory: boolean
}

export type Person = {
  kind: "person"
  userId: string
  sessionId: string
  name: string
  email: string
  networkRole: NetworkRole | null
  member: ActingMember | null
  /** When the password or second factor was last given; signing wants it fresh. */
  steppedUpAt: Date
}

/** Nobody signed in. The address is kept for throttling only and never stored as it is. */
export type Visitor = { kind: "visitor"; address: string }

/** A job of the portal's own, named in the audit. */
export type System = { kind: "system"; job: string }

/** Who acts. Every command and query takes it as its first argument; reception builds it afresh for each request. */
export type Actor = Person | Visitor | System

export function systemActor(job: string): System {
  return { kind: "system", job }
}

export function actingMember(actor: Actor): ActingMember | null {
  return actor.kind === "person" ? actor.member : null
}
