import { lifecycle } from "#lib/lifecycle"

/**
 * The line of a partnership from first word to what lasted. Its stages follow from what the parties do elsewhere (open
 * an agreement, sign, take stock, close the work); nobody sets one by hand. After what lasted, a new beginning is
 * possible, so no stage is final.
 */
export const partnershipLifecycle = lifecycle({
  states: ["exploring", "agreeing", "working", "taking_stock", "lasting"],
  initial: "exploring",
  final: [],
  parties: ["party"],
  events: {
    begin_agreement: { from: ["exploring", "lasting"], to: "agreeing", by: ["party"] },
    leave_agreement: { from: ["agreeing"], to: "exploring", by: ["party"] },
    begin_work: { from: ["exploring", "agreeing", "lasting"], to: "working", by: ["party"] },
    take_stock: { from: ["working"], to: "taking_stock", by: ["party"] },
    go_on: { from: ["taking_stock"], to: "working", by: ["party"] },
    close_work: { from: ["working", "taking_stock"], to: "lasting", by: ["party"] },
  },
})

export type PartnershipStage = (typeof partnershipLifecycle.states)[number]
export type PartnershipEvent = keyof typeof partnershipLifecycle.events

/** The event that leads from one stage to another, or null where none does. */
export function eventBetween(from: PartnershipStage, to: PartnershipStage): PartnershipEvent | null {
  const events = Object.keys(partnershipLifecycle.events) as PartnershipEvent[]
  return events.find(event => partnershipLifecycle.next(from, event) === to) ?? null
}
