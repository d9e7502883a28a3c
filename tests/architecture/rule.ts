import { describe, expect, test } from "vitest"
import { canaryExpectation, canaryTree, projectTree, type Tree } from "#tests/architecture/sources"

export type Finding = { file: string; found: string }

/** A rule of the house: a pure question to a tree, and what to do where the answer is not empty. */
export type Rule = {
  /** Also the name of its canary. */
  name: string
  /** Where the rule stands, e.g. "import rule 5". */
  number: string
  guarantee: string
  remedy: string
  violations(tree: Tree): Finding[] | Promise<Finding[]>
}

const project = projectTree()

/**
 * Holds a rule to the project and to its canary, a small tree that breaks it in every way the rule knows.
 * A rule that no longer notices its canary has stopped working, whatever it says about the project.
 */
export function enforce(rule: Rule): void {
  describe(rule.number, () => {
    test(rule.guarantee, async () => {
      const lines = (await rule.violations(project)).map(
        ({ file, found }) => `${file}: ${found} (${rule.number}). ${rule.remedy}`,
      )
      expect(lines).toEqual([])
    })

    test(`the canary "${rule.name}" is noticed`, async () => {
      const noticed = (await rule.violations(canaryTree(rule.name))).map(({ file, found }) => `${file}: ${found}`)
      const expected = canaryExpectation(rule.name)
      expect(expected).not.toEqual([])
      expect(noticed.sort()).toEqual(expected.sort())
    })
  })
}
