/** The portal cannot start as things are: what was found, and what the operator does next. Printed without a stack. */
export class StartProblem extends Error {
  override name = "StartProblem"

  constructor(problem: string, remedy: string) {
    super(`${problem}\n${remedy}`)
  }
}
