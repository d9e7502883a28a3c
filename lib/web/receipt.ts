import { cookies } from "next/headers"
import { z } from "zod"
import type { Actor } from "#lib/actor"
import { fromNow, minute, now } from "#lib/clock"
import { isSecureOrigin } from "#lib/env"
import { appealAsReporter } from "#lib/moderation/commands/appeal-as-reporter"
import { enterReceipt } from "#lib/moderation/commands/enter-receipt"
import { reportAbuse } from "#lib/moderation/commands/report-abuse"
import { writeAsReporter } from "#lib/moderation/commands/write-as-reporter"
import { getFollowedReport } from "#lib/moderation/queries/get-followed-report"
import type { EnterReceiptInput, ReportAbuseInput, ReporterMessageInput } from "#lib/moderation/schema"
import type { FollowedReport } from "#lib/moderation/views"
import { seal, unseal } from "#lib/seal"
import { appendHeader } from "#lib/web/request"

const cookieMinutes = 20
const keptReceipt = z.object({ receipt: z.string(), isToBeShown: z.boolean(), endsAt: z.number() })
type KeptReceipt = z.infer<typeof keptReceipt>

/**
 * A receipt travels from one page to the next in this cookie, sealed: it stands in no address, no history and no log.
 * It ends by itself after some minutes, a copy of it too: the device may be shared.
 */
const receiptCookie = () => (isSecureOrigin() ? "__Host-lrn-receipt" : "lrn-receipt")

async function keepReceipt(told: Omit<KeptReceipt, "endsAt">): Promise<void> {
  const kept: KeptReceipt = { ...told, endsAt: fromNow(cookieMinutes * minute).getTime() }
  const value = Buffer.from(seal("receipt", kept)).toString("base64url")
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure: isSecureOrigin() } as const
  ;(await cookies()).set(receiptCookie(), value, { ...options, maxAge: cookieMinutes * 60 })
}

async function readReceipt(): Promise<KeptReceipt | null> {
  const value = (await cookies()).get(receiptCookie())?.value
  if (!value) return null
  try {
    const kept = keptReceipt.parse(unseal("receipt", Buffer.from(value, "base64url")))
    return kept.endsAt > now().getTime() ? kept : null
  } catch {
    // A cookie that was not sealed here says nothing.
    return null
  }
}

/** Files a report; its receipt waits for the page that follows. Refuses like `reportAbuse`. */
export async function fileReport(actor: Actor, input: ReportAbuseInput): Promise<void> {
  const { receipt } = await reportAbuse(actor, input)
  await keepReceipt({ receipt, isToBeShown: true })
}

/**
 * The receipt of the report that was just filed, once: the answer that shows it also forgets it. Should that answer be
 * lost on its way, the cookie is still there and the page shows it again.
 */
export async function takeReceipt(): Promise<string | null> {
  const kept = await readReceipt()
  if (!kept?.isToBeShown) return null
  const secure = isSecureOrigin() ? "; Secure" : ""
  appendHeader("Set-Cookie", `${receiptCookie()}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${secure}`)
  return kept.receipt
}

/** Opens a report in this browser for a while. Refuses like `enterReceipt`. */
export async function followReport(actor: Actor, input: EnterReceiptInput): Promise<void> {
  const { receipt } = await enterReceipt(actor, input)
  await keepReceipt({ receipt, isToBeShown: false })
}

/** The report that is open in this browser. */
export async function followedReport(actor: Actor): Promise<FollowedReport | null> {
  const kept = await readReceipt()
  return kept && getFollowedReport(actor, kept.receipt)
}

export async function writeToSecretariat(actor: Actor, input: ReporterMessageInput): Promise<void> {
  await writeAsReporter(actor, { ...input, receipt: (await readReceipt())?.receipt ?? "" })
}

export async function objectToAnswer(actor: Actor, input: ReporterMessageInput): Promise<void> {
  await appealAsReporter(actor, { ...input, receipt: (await readReceipt())?.receipt ?? "" })
}

/** Closes the report in this browser. */
export async function leaveReport(_actor: Actor): Promise<void> {
  ;(await cookies()).delete(receiptCookie())
}
