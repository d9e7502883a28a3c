import type { ReactNode } from "react"

export type Fact = { term: string; value: ReactNode }

/** Terms and their values, a pair a line; in columns where there is room. */
export function Facts({ facts, columns }: { facts: Fact[]; columns?: boolean }) {
  return (
    <dl className={columns ? "facts facts-columns" : "facts"}>
      {facts.map(fact => (
        <div key={fact.term}>
          <dt>{fact.term}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}
