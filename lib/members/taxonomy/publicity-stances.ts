/** What of a local resource a company might want to show (C3, F9). */
export const publicitySubjects = ["name", "logo", "case-story"] as const
export type PublicitySubject = (typeof publicitySubjects)[number]

/** How the local resource stands to each of them before any agreement, strictest first. */
export const publicityStances = ["never", "ask-each-time", "yes-with-terms"] as const
export type PublicityStance = (typeof publicityStances)[number]
