/**
 * Does one thing to each, in a transaction of its own: a fault with one keeps no other waiting. Returns how many it was done
 * to; what went wrong is thrown at the end, in the words of `undone`.
 */
export async function oneByOne<One extends string | { agreementId: string }>(
  all: readonly One[],
  act: (one: One) => Promise<boolean>,
  undone = "were left as they are",
): Promise<number> {
  const faults: unknown[] = []
  let done = 0
  for (const one of all) {
    try {
      if (await act(one)) done += 1
    } catch (fault) {
      faults.push(new Error(`Nothing came of ${typeof one === "string" ? one : one.agreementId}`, { cause: fault }))
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} ${undone}`)
  return done
}
