import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { notifyOtherParties } from "#lib/notifications/notify"
import { requireParty } from "#lib/partnerships/policy"
import { paths } from "#lib/paths"
import { permit } from "#lib/projects/codes"
import { refusalSayPayment } from "#lib/projects/policy"
import type { SayPaymentInput } from "#lib/projects/schema"
import { movePayment } from "#lib/projects/transition"
import { readPayment } from "#lib/projects/visibility"

/** What each step leaves behind: the state it leads to, its moment, its audit event and the notice to the other side. */
const steps = {
  invoice: { state: "invoiced", moment: "invoicedAt", event: "payment.invoiced", kind: "paymentInvoiced" },
  pay: { state: "paid", moment: "paidAt", event: "payment.paid", kind: "paymentPaid" },
  receive: { state: "received", moment: "receivedAt", event: "payment.received", kind: "paymentReceived" },
} as const

/**
 * Says of a payment that it was invoiced or received (by the payee) or paid (by the payer). The portal moves no money.
 * Saying the same twice is saying it once.
 * Refuses: common.not_found, common.changed_meanwhile, projects.role_may_not, projects.not_the_payer,
 * projects.not_the_payee, projects.not_now.
 */
export async function sayPayment(actor: Actor, input: SayPaymentInput): Promise<void> {
  const person = requireParty(actor)
  const { state, moment, event, kind } = steps[input.step]
  await asActor(actor, async tx => {
    const payment = await readPayment(tx, actor, input.paymentId)
    if (!payment) throw refusal("common.not_found")
    const sayers = input.step === "pay" ? payment.payerIds : payment.payeeIds
    const isRepeat = (found: typeof payment) =>
      found.state === state && found.version === input.version + 1 && sayers.includes(person.member.id)
    if (isRepeat(payment)) return
    permit(refusalSayPayment(actor, payment, input.step))
    if (!(await movePayment(tx, { ...payment, version: input.version }, input.step, { [moment]: now() }))) {
      const after = await readPayment(tx, actor, input.paymentId)
      if (after && isRepeat(after)) return
      throw refusal("common.changed_meanwhile")
    }
    const { projectId, position: number, partyIds } = payment
    await recordAudit(tx, actor, {
      subject: { type: "payment", id: payment.id },
      event,
      partyIds,
      values: { projectId, number },
    })
    await notifyOtherParties(tx, partyIds, person.member.id, {
      kind,
      values: { by: person.member.name, number, title: payment.projectTitle },
      path: paths.projects.one(projectId),
    })
  })
}
