import { check } from "#lib/agreements/checks/check"
import { mandatorySections } from "#lib/agreements/terms/complete"

/** Nothing said of what must outlive the contract (R4). It blocks where the kind of agreement demands a way out. */
export const noExitPlan = check(
  { id: "no_exit_plan", severity: "blocks", section: "exit", demand: "R4" },
  ({ kind, sections: { exit } }) => {
    if (exit.lasting.some(({ outcome }) => outcome !== "")) return []
    if (mandatorySections[kind].includes("exit")) return [{ field: "lasting" }]
    return kind === "dialogue" ? [{ field: "lasting", severity: "advises" }] : []
  },
)
