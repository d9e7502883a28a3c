import { check, partyName } from "#lib/agreements/checks/check"

/**
 * Journalists were sent to the company with a number at the organisation, where somebody answered who should not
 * have (L8).
 */
export const pressContactElsewhere = check(
  { id: "press_contact_elsewhere", severity: "warns", section: "press", demand: "L8" },
  terms => {
    const { press, parties } = terms.sections
    const contact = parties.contacts.find(({ id }) => id === press.contactId)
    if (!contact || contact.memberId === null || press.referTo === null) return []
    if (contact.memberId === press.referTo) return []
    const values = {
      party: partyName(terms, press.referTo),
      name: contact.name,
      other: partyName(terms, contact.memberId),
    }
    return [{ field: "contactId", values }]
  },
)
