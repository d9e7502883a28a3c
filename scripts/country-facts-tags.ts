import type { ConventionId, EnforcementId, ExploitationKind, StandardId, StatisticId } from "#lib/content/country-facts"

/** Our ids and the tags of the two files of the U.S. Department of Labor that hold the figure. */
export const conventions = {
  c138: "C_138_Ratified",
  c182: "C_182_Ratified",
  crc: "Convention_on_the_Rights_of_the_Child_Ratified",
  "crc-armed-conflict": "CRC_Armed_Conflict_Ratified",
  "crc-sale-of-children": "CRC_Commercial_Sexual_Exploitation_of_Children_Ratified",
  "palermo-trafficking": "Palermo_Ratified",
} as const satisfies Record<ConventionId, string>

/** Two tags are misspelt in the source. */
export const standards = {
  "minimum-age-work": "Minimum_Work",
  "minimum-age-hazardous-work": "Minimum_Hazardous_Work",
  "hazardous-work-list": "Types_Hazardous_Work",
  "forced-labour-ban": "Prohibition_Forced_Labor",
  "child-trafficking-ban": "Prohibition_Child_Trafficking",
  "sexual-exploitation-ban": "Prohibition_CSEC",
  "illicit-activities-ban": "Prohibition_Illicit_Activities",
  "minimum-age-compulsory-military": "Minimum_Compulsory_Military",
  "minimum-age-voluntary-military": "Minumum_Voluntary_Military",
  "non-state-armed-groups-ban": "Minumum_Non_State_Military",
  "compulsory-education-age": "Compulsory_Education",
  "free-public-education": "Free_Public_Education",
} as const satisfies Record<StandardId, string>

/** Figure, group of the file, tag of the value; the group's Age_Range says whom it counts. Shares are of 1. */
export const surveys = [
  ["children-working", "Children_Work_Statistics", "Total_Percentage_of_Working_Children"],
  ["children-working-count", "Children_Work_Statistics", "Total_Working_Population"],
  ["working-in-agriculture", "Children_Work_Statistics", "Agriculture"],
  ["working-in-industry", "Children_Work_Statistics", "Industry"],
  ["working-in-services", "Children_Work_Statistics", "Services"],
  ["attending-school", "Education_Statistics_Attendance_Statistics", "Percentage"],
  ["working-and-attending-school", "Children_Working_and_Studying_7-14_yrs_old", "Total"],
  ["primary-completion-rate", "UNESCO_Primary_Completion_Rate", "Rate"],
] as const satisfies readonly (readonly [StatisticId, string, string])[]

export const enforcement = {
  "labour-inspectorate-funding-usd": "Labor_Funding",
  "labour-inspectors": "Labor_Inspectors",
  "labour-inspectors-meet-international-standard": "Labor_Inspectors_Intl_Standards",
  "inspectors-may-impose-penalties": "Authorized_Access_Penalties",
  "labour-inspectors-trained": "Labor_New_Employee_Training",
  "worksite-inspections": "Labor_Inspections",
  "child-labour-violations-found": "Labor_Violations",
  "violations-with-penalties-imposed": "Labor_Penalties_Imposed",
  "violations-with-penalties-collected": "Labor_Penalties_Collected",
  "routine-inspections-held": "Labor_Routine_Inspections_Conducted",
  "routine-inspections-targeted": "Labor_Routine_Inspections_Targeted",
  "unannounced-inspections-allowed": "Labor_Unannounced_Inspections_Premitted",
  "unannounced-inspections-held": "Labor_Unannounced_Inspections_Conducted",
  "labour-complaint-channel": "Labor_Complaint_Mechanism",
  "labour-referral-to-social-services": "Labor_Referral_Mechanism",
  "criminal-investigators-trained": "Criminal_New_Employee_Training",
  "criminal-investigations": "Criminal_Investigations",
  "criminal-prosecutions": "Criminal_Prosecutions",
  "criminal-convictions": "Criminal_Convictions",
  "criminal-penalties-imposed": "Criminal_Penalties_for_WFCL",
  "criminal-referral-to-social-services": "Criminal_Referral_Mechanism",
} as const satisfies Record<EnforcementId, string>

export const exploitation = {
  "child-labour": "Child_Labor",
  "forced-labour": "Forced_Labor",
  "forced-child-labour": "Forced_Child_Labor",
} as const satisfies Record<ExploitationKind, string>
