import { check, partyName } from "#lib/agreements/checks/check"
import { addMonths } from "#lib/agreements/terms/days"

/** The only person who knew the work left in its second year, and nobody on the other side knew whom to call (L5). */
export const oneContactForAYear = check(
  { id: "one_contact_for_a_year", severity: "advises", section: "parties", demand: "L5" },
  terms => {
    const { timeline, parties } = terms.sections
    const { startsOn, endsOn } = timeline
    if (startsOn === null || endsOn === null || endsOn <= addMonths(startsOn, 12)) return []
    return parties.parties.flatMap(({ memberId }) => {
      const names = new Set(parties.contacts.filter(row => row.memberId === memberId && row.name !== "").map(nameOf))
      if (memberId === null || names.size !== 1) return []
      return { field: "contacts", values: { party: partyName(terms, memberId), name: [...names].join("") } }
    })
  },
)

const nameOf = ({ name }: { name: string }) => name
