/**
 * Does one thing to each, in a transaction of its own: a fault with one agreement keeps no other waiting. Returns how
 * many it was done to; what went wrong is thrown at the end.
 */
export async function oneByOne(ids: readonly string[], act: (id: string) => Promise<boolean>): Promise<number> {
  const faults: unknown[] = []
  let done = 0
  for (const id of ids) {
    try {
      if (await act(id)) done += 1
    } catch (fault) {
      faults.push(new Error(`${id} was left as it is`, { cause: fault }))
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} of ${ids.length} were left as they are`)
  return done
}
