import { countVisit } from "#lib/accounts/commands/count-visit"
import type { Actor } from "#lib/actor"
import { day, fromNow, today } from "#lib/clock"
import { asSystem, type Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"
import { refusal } from "#lib/errors"
import { makeId, readableCode, tokenDigest } from "#lib/ids"
import { permit } from "#lib/moderation/codes"
import {
  acknowledgeDays,
  acknowledgeUrgentDays,
  answerDays,
  refusalReportAbuse,
  reportsHourlyMax,
} from "#lib/moderation/policy"
import { getReportedSubject } from "#lib/moderation/queries/get-reported-subject"
import { listModerators } from "#lib/moderation/queries/list-moderators"
import type { ReportAbuseInput } from "#lib/moderation/schema"
import { notifySecretariat } from "#lib/notifications/notify"
import { paths } from "#lib/paths"
import { seal } from "#lib/seal"

/**
 * Takes in a report and gives its receipt: shown once, kept as a digest. Nothing of the reporter is kept but what they
 * wrote: no person, no network address, no browser, no time of day. For this reason the filing has no entry in the
 * audit, and its ids are random ones: the usual ids begin with the moment.
 * Refuses: accounts.too_many_tries, common.invalid_input.
 */
export async function reportAbuse(actor: Actor, input: ReportAbuseInput): Promise<{ receipt: string }> {
  permit(refusalReportAbuse(actor))
  const { path, member, frozen } = await getReportedSubject(actor, input.about)
  await countReport(actor, member?.id ?? null)
  const moderators = await listModerators(actor)
  const excludedUserIds = moderators.map(({ userId }) => userId).filter(id => input.excludedUserIds.includes(id))
  if (moderators.length > 0 && excludedUserIds.length === moderators.length)
    throw refusal("common.invalid_input", { excludedUserIds: { code: "leaveOne" } })

  const receipt = readableCode(5)
  const id = makeId()
  const urgent = input.urgent === "yes"
  const acknowledgeBy = fromNow((urgent ? acknowledgeUrgentDays : acknowledgeDays) * day)
  await asSystem("moderation", async tx => {
    await tx.abuseReport.create({
      data: {
        id,
        reference: readableCode(2),
        receiptDigest: tokenDigest(receipt.replaceAll("-", "")),
        reason: input.reason,
        urgent,
        aboutMemberId: member?.id ?? null,
        aboutPath: path,
        frozen: frozen as Prisma.InputJsonObject,
        sealed: seal("abuse report", input.text),
        sealedContact: input.contact === "" ? null : seal("reporter's contact", input.contact),
        excludedUserIds,
        receivedOn: new Date(today()),
        acknowledgeBy: new Date(acknowledgeBy.toISOString().slice(0, 10)),
        answerBy: new Date(
          fromNow(answerDays * day)
            .toISOString()
            .slice(0, 10),
        ),
      },
      select: { id: true },
    })
    const exceptUserIds = [...excludedUserIds, ...(await representativesOf(tx, member?.id ?? null))]
    const values = { day: acknowledgeBy.toISOString().slice(0, 10) }
    const kind = urgent ? "reportUrgent" : "reportReceived"
    await notifySecretariat(tx, { kind, values, path: paths.moderation.home }, { exceptUserIds })
  })
  return { receipt }
}

/** Limits without memory of who: keyed digests that end within the hour and hang on no report. */
async function countReport(actor: Actor, memberId: string | null): Promise<void> {
  await countVisit(actor, { what: "report", hourlyMax: reportsHourlyMax.place })
  if (memberId) await countVisit(actor, { what: "report-member", of: memberId, hourlyMax: reportsHourlyMax.member })
  await countVisit(actor, { what: "report-all", of: "", hourlyMax: reportsHourlyMax.all })
}

/** Even that there is a report is kept from a moderator who represents the member. */
async function representativesOf(tx: Tx, memberId: string | null): Promise<string[]> {
  if (!memberId) return []
  const people = await tx.representative.findMany({ where: { memberId, endedAt: null }, select: { userId: true } })
  return people.map(({ userId }) => userId)
}
