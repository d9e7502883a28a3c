import type { ReactNode } from "react"

/** Content with a margin, like a careful reader's pencil: beside it on a desk, under the heading before it on a phone. */
export function WithMargin({ children, notes }: { children: ReactNode; notes: ReactNode }) {
  return (
    <div className="with-margin">
      <aside className="margin">{notes}</aside>
      <div className="with-margin-main">{children}</div>
    </div>
  )
}

/**
 * A note in the margin. On a phone a plain one is folded to its heading; what warns or leads on stands open. On a desk
 * nothing is to be opened, so its heading is no stop of the keyboard there.
 */
export function MarginNote({
  heading,
  tone = "plain",
  folds = tone === "plain",
  children,
}: {
  heading: string
  tone?: "plain" | "attention" | "stop"
  folds?: boolean
  children: ReactNode
}) {
  const look = `margin-note margin-note-${tone}`
  return folds ? (
    <details className={`${look} note-folded open-on-desk`}>
      <summary>
        <h3>{heading}</h3>
      </summary>
      <h3 className="on-desk">{heading}</h3>
      {children}
    </details>
  ) : (
    <div className={look}>
      <h3>{heading}</h3>
      {children}
    </div>
  )
}

type Fact = { key: string; label: string; text: string }

/** What somebody has said of themselves, in their own words and direction, under the question it answers. */
export function MarginFacts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="margin-facts">
      {facts.map(fact => (
        <div key={fact.key}>
          <dt>{fact.label}</dt>
          <dd>
            <bdi>{fact.text}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
