import type { Actor } from "#lib/actor"
import { acceptInvitation } from "#lib/members/commands/accept-invitation"
import { addWorkSample } from "#lib/members/commands/add-work-sample"
import { archiveWorkSample } from "#lib/members/commands/archive-work-sample"
import { changeRepresentative } from "#lib/members/commands/change-representative"
import { hideProfile } from "#lib/members/commands/hide-profile"
import { inviteColleague } from "#lib/members/commands/invite-colleague"
import { publishProfile } from "#lib/members/commands/publish-profile"
import { recordVerification } from "#lib/members/commands/record-verification"
import { registerMember } from "#lib/members/commands/register-member"
import { reinstateMember } from "#lib/members/commands/reinstate-member"
import { removeMember } from "#lib/members/commands/remove-member"
import { removeRepresentative } from "#lib/members/commands/remove-representative"
import { saveProfilePart } from "#lib/members/commands/save-profile-part"
import { setSignaturesNeeded } from "#lib/members/commands/set-signatures-needed"
import { suspendMember } from "#lib/members/commands/suspend-member"
import { unhideProfile } from "#lib/members/commands/unhide-profile"
import { withdrawInvitation } from "#lib/members/commands/withdraw-invitation"
import { withdrawProfile } from "#lib/members/commands/withdraw-profile"
import { getInvitation } from "#lib/members/queries/get-invitation"
import { getMemberForSecretariat } from "#lib/members/queries/get-member-for-secretariat"
import { getOwnProfile } from "#lib/members/queries/get-own-profile"
import { getPublishedProfile } from "#lib/members/queries/get-published-profile"
import { getSignaturesNeeded } from "#lib/members/queries/get-signatures-needed"
import { listInvitations } from "#lib/members/queries/list-invitations"
import { listMembersForSecretariat } from "#lib/members/queries/list-members-for-secretariat"
import { listRepresentatives } from "#lib/members/queries/list-representatives"
import { listSamples } from "#lib/members/queries/list-samples"
import { saveProfilePartInput } from "#lib/members/schema"
import { storyPassword } from "#seed/personas"
import type { Story } from "#seed/story"
import { allBut, type Column, everybody, people, type Row, represented, secretariat } from "./row.ts"

const kendra = (story: Story) => ({ memberId: story.members["shishu-odhikar-kendra"] })
const tanvirOf = async (story: Story) =>
  (await listRepresentatives(story.people.ruma)).find(one => one.userId === story.people.tanvir.userId)?.id ?? ""
const own = async (actor: Actor) => (await getOwnProfile(actor)) ?? { draft: { version: 0 }, memberVersion: 0 }
const sample = { title: "A report", summary: "How we count", visibility: "public", isRedacted: "yes" } as const
const sampleOf = async (story: Story) =>
  (await listSamples(story.people.ruma, kendra(story).memberId)).find(one => !one.isArchived)?.id ?? crypto.randomUUID()

/** Everybody invites somebody else: mails to one address are counted, also those of a cell that is taken back. */
const newcomer = () =>
  ({
    email: `newcomer-${crypto.randomUUID()}@example.org`,
    role: "owner",
    isSignatory: false,
    password: storyPassword,
    locale: "en",
  }) as const

const owners: Column[] = ["ingrid", "harriet", "ruma", "nazma"]
const editors: Column[] = [...owners, "jonas", "tanvir"]

/** Members are made by those who act for them; the secretariat decides who is found, and about nothing they wrote. */
export const rows: Row[] = [
  {
    of: "#lib/members/commands/register-member",
    run: actor => registerMember(actor, { kind: "corporate", name: "Another", country: "NO" }),
    allowed: people,
    refused: ["visitor"],
  },
  {
    of: "#lib/members/commands/save-profile-part",
    run: async actor => {
      const { version } = (await own(actor)).draft
      const typed = { kind: "local_resource", part: "sharing", version, words: "We tell workers first." }
      return saveProfilePart(actor, saveProfilePartInput.parse(typed))
    },
    allowed: ["ruma", "tanvir", "nazma"],
    refused: allBut("ruma", "tanvir", "nazma", "ingrid", "jonas", "harriet"),
  },
  {
    of: "#lib/members/commands/publish-profile",
    run: async actor => publishProfile(actor, { version: (await own(actor)).draft.version }),
    allowed: editors,
    refused: allBut(...editors),
  },
  {
    of: "#lib/members/commands/withdraw-profile",
    run: async actor => withdrawProfile(actor, { version: (await own(actor)).memberVersion }),
    allowed: editors,
    refused: allBut(...editors),
  },
  {
    of: "#lib/members/commands/invite-colleague",
    run: actor => inviteColleague(actor, newcomer()),
    allowed: owners,
    refused: allBut(...owners),
  },
  {
    of: "#lib/members/commands/withdraw-invitation",
    run: actor => withdrawInvitation(actor, { invitationId: crypto.randomUUID() }),
    allowed: [],
    refused: allBut(...owners),
  },
  {
    of: "#lib/members/commands/accept-invitation",
    run: actor => acceptInvitation(actor, { token: "a link nobody was sent" }),
    allowed: [],
    refused: ["visitor"],
  },
  {
    of: "#lib/members/commands/change-representative",
    run: async (actor, story) =>
      changeRepresentative(actor, {
        representativeId: await tanvirOf(story),
        role: "viewer",
        isSignatory: false,
        password: storyPassword,
      }),
    allowed: ["ruma"],
    refused: allBut(...owners),
  },
  {
    of: "#lib/members/commands/set-signatures-needed",
    run: actor => setSignaturesNeeded(actor, { signaturesNeeded: 2, password: storyPassword }),
    allowed: owners,
    refused: allBut(...owners),
  },
  {
    of: "#lib/members/queries/get-signatures-needed",
    run: actor => getSignaturesNeeded(actor),
    allowed: represented,
  },
  {
    of: "#lib/members/commands/remove-representative",
    run: async (actor, story) =>
      removeRepresentative(actor, { representativeId: await tanvirOf(story), password: storyPassword }),
    allowed: ["ruma", "tanvir"],
    refused: allBut(...owners, "tanvir"),
  },
  {
    of: "#lib/members/commands/add-work-sample",
    run: actor => addWorkSample(actor, sample),
    allowed: ["ruma", "tanvir", "nazma"],
    refused: allBut("ruma", "tanvir", "nazma"),
  },
  {
    of: "#lib/members/commands/archive-work-sample",
    run: async (actor, story) => archiveWorkSample(actor, { sampleId: await sampleOf(story) }),
    allowed: ["ruma", "tanvir"],
    refused: allBut(...editors),
  },
  {
    of: "#lib/members/commands/record-verification",
    run: (actor, story) => recordVerification(actor, { ...kendra(story), level: "visited", scope: "Statutes" }),
    allowed: secretariat,
    refused: allBut(...secretariat),
  },
  ...[
    { name: "hide-profile", run: hideProfile },
    { name: "suspend-member", run: suspendMember },
    { name: "remove-member", run: removeMember },
  ].map(({ name, run }) => decision(name, run, secretariat)),
  // Done already for a listed member.
  decision("unhide-profile", unhideProfile, secretariat),
  // A member that is not suspended has nothing to be reinstated from: the rules say no to everybody.
  decision("reinstate-member", reinstateMember, []),
  { of: "#lib/members/queries/get-own-profile", run: actor => getOwnProfile(actor), allowed: represented },
  {
    of: "#lib/members/queries/get-published-profile",
    run: (actor, story) => getPublishedProfile(actor, kendra(story).memberId),
    allowed: everybody,
  },
  { of: "#lib/members/queries/list-representatives", run: actor => listRepresentatives(actor), allowed: represented },
  {
    of: "#lib/members/queries/list-invitations",
    run: async actor => {
      await inviteColleague(actor, newcomer()).catch(() => null)
      return listInvitations(actor)
    },
    allowed: owners,
  },
  {
    of: "#lib/members/queries/get-invitation",
    run: actor => getInvitation(actor, "a link nobody was sent"),
    allowed: [],
  },
  {
    of: "#lib/members/queries/list-samples",
    run: (actor, story) => listSamples(actor, kendra(story).memberId),
    allowed: everybody,
  },
  {
    of: "#lib/members/queries/list-members-for-secretariat",
    run: actor => listMembersForSecretariat(actor),
    allowed: secretariat,
  },
  {
    of: "#lib/members/queries/get-member-for-secretariat",
    run: (actor, story) => getMemberForSecretariat(actor, kendra(story).memberId),
    allowed: secretariat,
  },
]

function decision(name: string, run: typeof hideProfile, allowed: readonly Column[]): Row {
  return {
    of: `#lib/members/commands/${name}`,
    run: (actor, story) => run(actor, kendra(story)),
    allowed,
    refused: allBut(...allowed),
  }
}
