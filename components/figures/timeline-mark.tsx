/** Something with a day: whose it is (its shape and ink), and whether it is done (filled) or open (outlined). */
export type TimelineEntry = {
  key: string
  lane: string
  /** YYYY-MM-DD. */
  day: string
  label: string
  /** Day and state in words. */
  note: string
  side: "company" | "local" | "both"
  isDone: boolean
  isLate: boolean
}

/** Square: a company's; circle: a local resource's; diamond: both's. Late and open things have a dot inside. */
export function TimelineMark({
  x,
  y,
  entry,
}: {
  x: number
  y: number
  entry: Pick<TimelineEntry, "side" | "isDone" | "isLate">
}) {
  const look = `timeline-mark timeline-${entry.side}${entry.isDone ? " timeline-done" : ""}`
  return (
    <>
      {entry.side === "company" && <rect className={look} x={x - 6.5} y={y - 6.5} width="13" height="13" />}
      {entry.side === "local" && <circle className={look} cx={x} cy={y} r="7" />}
      {entry.side === "both" && <path className={look} d={`M${x} ${y - 9}l9 9-9 9-9-9Z`} />}
      {entry.isLate && !entry.isDone && <circle className="ink-both" cx={x} cy={y} r="2.5" />}
    </>
  )
}

/** SVG does not wrap: a label that would run out of the picture is cut; the table beside it has it whole. */
export function cut(text: string, charactersMax: number): string {
  return text.length > charactersMax ? `${text.slice(0, charactersMax - 1).trimEnd()}…` : text
}
