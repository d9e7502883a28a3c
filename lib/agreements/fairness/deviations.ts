import type { Deviation, Rule } from "#lib/agreements/fairness/deviation"
import { type ModelPoint, model, modelPoints } from "#lib/agreements/fairness/model"
import { moneyRules } from "#lib/agreements/fairness/money"
import { sharingRules } from "#lib/agreements/fairness/sharing"
import { workingRules } from "#lib/agreements/fairness/working"
import type { Terms } from "#lib/agreements/terms/schema"

const rules: Readonly<Record<ModelPoint, Rule>> = { ...moneyRules, ...sharingRules, ...workingRules }

/**
 * Where these terms differ from the network's model, each point once, in the order of the sections. The terms alone decide,
 * so that whoever reads them is told the same; a gap is no deviation, and a deviation bars nothing.
 */
export function deviationsFrom(terms: Terms): Deviation[] {
  return modelPoints.flatMap(point => {
    const { section, field, limit } = model[point]
    const difference = rules[point](terms, limit)
    return difference ? { point, section, field, ...difference } : []
  })
}
