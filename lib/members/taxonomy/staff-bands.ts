/** How many people work in an organisation, paid or not. */
export const staffBands = ["1-5", "6-20", "21-100", "over-100"] as const
export type StaffBand = (typeof staffBands)[number]
