import { z } from "zod"
import { email } from "#lib/accounts/schema"
import { countryCodes } from "#lib/countries"
import { optionalFile } from "#lib/files/uploads"
import { locales } from "#lib/i18n/locales"
import { wantsPassword } from "#lib/members/policy"
import { type CorporatePart, type LocalResourcePart, partSchemas } from "#lib/members/profile/schema"
import { verificationLevels } from "#lib/members/taxonomy/verification-levels"
import { isTidyText } from "#lib/text"

const version = z.coerce.number().int().min(0)
const ticked = z
  .literal("yes")
  .optional()
  .transform(value => value === "yes")
const role = z.enum(["owner", "editor", "viewer"], "choose")

export const registerMemberInput = z.object({
  kind: z.enum(["corporate", "local_resource"], "choose"),
  name: z.string().trim().normalize("NFC").min(1, "required").max(160, "tooLong").refine(isTidyText, "hiddenCharacter"),
  country: z.enum(countryCodes, "choose"),
})
export type RegisterMemberInput = z.infer<typeof registerMemberInput>

/** What every form of a part carries beside its fields. `intent` and `from` only steer where the form leads. */
const partFrame = {
  version,
  intent: z.enum(["save", "add"]).catch("save"),
  from: z.enum(["home", "publish"]).catch("home"),
}

/** What the compiler knows of every part's form; the fields of each are checked by its own schema. */
type PartForm = z.ZodObject<
  typeof partFrame & {
    kind: z.ZodLiteral<"corporate" | "local_resource">
    part: z.ZodLiteral<CorporatePart | LocalResourcePart>
  }
>

function formsOf(kind: keyof typeof partSchemas) {
  const forms = Object.entries(partSchemas[kind]).map(([part, schema]) =>
    z.object({ ...schema.shape, ...partFrame, kind: z.literal(kind), part: z.literal(part) }),
  )
  return z.discriminatedUnion("part", forms as unknown as [PartForm, ...PartForm[]])
}

/** One part of a profile as its form posts it: the frame, and the part's own fields beside it. */
export const saveProfilePartInput = z.discriminatedUnion("kind", [formsOf("local_resource"), formsOf("corporate")])
export type SaveProfilePartInput = z.output<typeof saveProfilePartInput> & Record<string, unknown>

/** The version of the draft that the person has read. */
export const publishProfileInput = z.object({ version })
export type PublishProfileInput = z.infer<typeof publishProfileInput>

export const withdrawProfileInput = z.object({ version })
export type WithdrawProfileInput = z.infer<typeof withdrawProfileInput>

const passwordAgain = z.string().min(1, "required").max(1_000, "passwordTooLong")

const passwordWhereWanted = <Input extends Parameters<typeof wantsPassword>[0] & { password: string }>(
  input: Input,
  context: z.RefinementCtx<Input>,
) => {
  if (wantsPassword(input) && input.password === "")
    context.addIssue({ code: "custom", message: "required", path: ["password"] })
}

export const inviteColleagueInput = z
  .object({
    email,
    role,
    isSignatory: ticked,
    password: z.string().max(1_000, "passwordTooLong").default(""),
    locale: z.enum(locales).catch("en"),
  })
  .superRefine(passwordWhereWanted)
export type InviteColleagueInput = z.infer<typeof inviteColleagueInput>

export const withdrawInvitationInput = z.object({ invitationId: z.uuid() })
export type WithdrawInvitationInput = z.infer<typeof withdrawInvitationInput>

export const acceptInvitationInput = z.object({ token: z.string().min(1).max(100) })
export type AcceptInvitationInput = z.infer<typeof acceptInvitationInput>

export const changeRepresentativeInput = z.object({
  representativeId: z.uuid(),
  role,
  isSignatory: ticked,
  password: passwordAgain,
})
export type ChangeRepresentativeInput = z.infer<typeof changeRepresentativeInput>

export const setSignaturesNeededInput = z.object({
  signaturesNeeded: z.enum(["1", "2"], "choose").transform(Number),
  password: passwordAgain,
})
export type SetSignaturesNeededInput = z.infer<typeof setSignaturesNeededInput>

/** Removing a colleague. Leaving oneself takes nothing from anybody and wants no password. */
export const removeRepresentativeInput = z.object({ representativeId: z.uuid(), password: passwordAgain })
export const leaveMemberInput = removeRepresentativeInput.omit({ password: true })
export type RemoveRepresentativeInput = z.infer<typeof leaveMemberInput> & { password?: string }

export const addWorkSampleInput = z.object({
  title: z.string().trim().min(1, "required").max(160, "tooLong"),
  summary: z.string().trim().min(1, "required").max(2_000, "tooLong"),
  visibility: z.enum(["public", "members", "on_request"], "choose"),
  isRedacted: z.literal("yes", "redactionNotConfirmed"),
  file: optionalFile,
})
export type AddWorkSampleInput = z.infer<typeof addWorkSampleInput>

export const archiveWorkSampleInput = z.object({ sampleId: z.uuid() })
export type ArchiveWorkSampleInput = z.infer<typeof archiveWorkSampleInput>

export const recordVerificationInput = z.object({
  memberId: z.uuid(),
  level: z.enum(verificationLevels, "choose").refine(level => level !== "self-declared", "choose"),
  scope: z.string().trim().min(1, "required").max(500, "tooLong"),
})
export type RecordVerificationInput = z.infer<typeof recordVerificationInput>

/** Without `version` the member is moved from whatever the same transaction reads. */
export const moderateMemberInput = z.object({ memberId: z.uuid(), version: version.optional() })
export type ModerateMemberInput = z.infer<typeof moderateMemberInput>

export const linkSiteInput = z.object({ siteId: z.uuid() })
export type LinkSiteInput = z.infer<typeof linkSiteInput>

const siteLine = (max: number) => z.string().trim().normalize("NFC").min(1, "required").max(max, "tooLong")

export const addSiteInput = z.object({
  name: siteLine(200),
  country: z.enum(countryCodes, "choose"),
  address: siteLine(500),
})
export type AddSiteInput = z.infer<typeof addSiteInput>
