/**
 * How it is seen that a duty was kept. `word`: who owes it says so, and who is owed agrees. `rhythm`: each time is noted,
 * and the next is owed so many days later. `standing`: it holds all the time, and is looked at when it is asked for.
 */
export const duties = {
  deliver_output: "word",
  provide_support: "word",
  build_capacity: "word",
  hand_over: "word",
  tell_community: "word",
  end_personal_data: "word",
  keep_contact: "rhythm",
  follow_up: "rhythm",
  answer_problem: "standing",
  help_with_site: "standing",
  give_feedback: "standing",
  report_grave_problem: "standing",
  report_danger: "standing",
  answer_renegotiation: "standing",
  answer_questions_afterwards: "standing",
  keep_confidence: "standing",
  refer_press: "standing",
  answer_publicity: "standing",
  give_in_kind: "standing",
} as const

export type Duty = keyof typeof duties
export type Way = (typeof duties)[Duty]

/** Duties that are owed when the work is over, and so whatever ended it. */
export const lasting: readonly Duty[] = [
  "tell_community",
  "end_personal_data",
  "follow_up",
  "answer_questions_afterwards",
  "hand_over",
  "keep_confidence",
]

/** Duties that hold while there is work: its end, early or not, is theirs. */
export const whileWorking: readonly Duty[] = [
  "keep_contact",
  "answer_problem",
  "help_with_site",
  "give_feedback",
  "report_grave_problem",
  "give_in_kind",
]

/** What the column holds was written from a plan, so it is one of these. */
export function dutyOf(code: string): Duty {
  return (Object.keys(duties) as Duty[]).find(known => known === code) ?? "deliver_output"
}
