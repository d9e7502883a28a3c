import { check } from "#lib/agreements/checks/check"

/**
 * Workers were sent to the room by their supervisor; nobody had told them that they might refuse, and so they said
 * nothing (C4).
 */
export const interviewsWithoutConsent = check(
  { id: "interviews_without_consent", severity: "warns", section: "method", demand: "C4" },
  ({ sections: { method } }) =>
    method.interviewsPlanned === true && method.informedConsent === false ? [{ field: "informedConsent" }] : [],
)
