import type { MemberKind, NetworkRole, RepresentativeRole } from "#lib/actor"

/** Everybody of the story has this password. It is known to the world, so the story is never loaded beside real members. */
export const storyPassword = "paper lantern by the river"

/**
 * The key of every code app of the story, as public as its password: `npm run code` shows the code of the moment. Whoever
 * is no signatory of the story has none.
 */
export const storyCodeKey = "LRNSTORYKEYFORALLTOSEE2345672345"

export type Persona = {
  userName: string
  name: string
  /** One sentence on what this person may do. */
  may: string
  memberSlug: string | null
  role?: RepresentativeRole
  isSignatory?: boolean
  networkRole?: NetworkRole
}

export type StoryMember = { slug: string; kind: MemberKind; name: string; country: string }

/** Two companies and two local resources: enough to show that nobody sees what is not theirs. */
export const storyMembers = [
  { slug: "nordvik-apparel", kind: "corporate", name: "Nordvik Apparel", country: "NO" },
  { slug: "alder-and-finch", kind: "corporate", name: "Alder & Finch Stores", country: "GB" },
  { slug: "shishu-odhikar-kendra", kind: "local_resource", name: "Shishu Odhikar Kendra", country: "BD" },
  {
    slug: "garment-workers-solidarity",
    kind: "local_resource",
    name: "Garment Workers’ Solidarity Federation",
    country: "BD",
  },
] as const satisfies StoryMember[]

export const personas = [
  {
    userName: "ingrid",
    name: "Ingrid Solberg",
    may: "owns Nordvik Apparel and signs for it",
    memberSlug: "nordvik-apparel",
    role: "owner",
    isSignatory: true,
  },
  {
    userName: "jonas",
    name: "Jonas Lie",
    may: "edits for Nordvik Apparel and may not sign",
    memberSlug: "nordvik-apparel",
    role: "editor",
  },
  {
    userName: "astrid",
    name: "Astrid Moen",
    may: "looks on for Nordvik Apparel and signs for it",
    memberSlug: "nordvik-apparel",
    role: "viewer",
    isSignatory: true,
  },
  {
    userName: "even",
    name: "Even Dahl",
    may: "only looks on for Nordvik Apparel",
    memberSlug: "nordvik-apparel",
    role: "viewer",
  },
  {
    userName: "harriet",
    name: "Harriet Finch",
    may: "owns Alder & Finch Stores and signs for it",
    memberSlug: "alder-and-finch",
    role: "owner",
    isSignatory: true,
  },
  {
    userName: "ruma",
    name: "Ruma Akter",
    may: "owns Shishu Odhikar Kendra and signs for it",
    memberSlug: "shishu-odhikar-kendra",
    role: "owner",
    isSignatory: true,
  },
  {
    userName: "tanvir",
    name: "Tanvir Hasan",
    may: "edits for Shishu Odhikar Kendra and may not sign",
    memberSlug: "shishu-odhikar-kendra",
    role: "editor",
  },
  {
    userName: "shirin",
    name: "Shirin Sultana",
    may: "looks on for Shishu Odhikar Kendra and signs for it",
    memberSlug: "shishu-odhikar-kendra",
    role: "viewer",
    isSignatory: true,
  },
  {
    userName: "rafiq",
    name: "Rafiq Mia",
    may: "only looks on for Shishu Odhikar Kendra",
    memberSlug: "shishu-odhikar-kendra",
    role: "viewer",
  },
  {
    userName: "nazma",
    name: "Nazma Begum",
    may: "owns Garment Workers’ Solidarity Federation and signs for it",
    memberSlug: "garment-workers-solidarity",
    role: "owner",
    isSignatory: true,
  },
  {
    userName: "mira",
    name: "Mira Okafor",
    may: "moderates: checks members and decides on abuse reports",
    memberSlug: null,
    networkRole: "moderator",
  },
  {
    userName: "anders",
    name: "Anders Vik",
    may: "administers the network",
    memberSlug: null,
    networkRole: "administrator",
  },
  { userName: "noor", name: "Noor Rahman", may: "has an account and represents nobody yet", memberSlug: null },
] as const satisfies Persona[]

export type PersonaName = (typeof personas)[number]["userName"]
export type StorySlug = (typeof storyMembers)[number]["slug"]

export function emailOf(userName: string): string {
  return `${userName}@example.org`
}
