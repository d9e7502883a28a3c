export type ThreadStation = { key: string; label: string; isNow: boolean; isBehind: boolean }

const width = 500
const middle = 22
const apart = 13

/**
 * The line of a partnership from first word to what lasted. Two strands, a company's with its square and a local
 * resource's with its circle, come together where both agree; from there it is one. What lies ahead is dashed. The
 * stations stand as a list below, so the drawing itself is silent.
 */
export function Thread({
  caption,
  stations,
  words,
}: {
  caption: string
  stations: readonly ThreadStation[]
  words: { now: string; done: string; ahead: string }
}) {
  const xOf = (index: number) => (width / stations.length) * (index + 0.5)
  const reached = stations.filter(station => station.isBehind || station.isNow).length - 1
  const [start, meeting, end] = [xOf(0), xOf(1), xOf(stations.length - 1)]
  const strand = (side: -1 | 1) => {
    const y = middle + side * apart
    const bend = (start + meeting) / 2
    return `M${start} ${y}C${bend} ${y} ${bend} ${middle} ${meeting} ${middle}`
  }
  const line = (reachedIt: boolean) => (reachedIt ? "thread-line" : "thread-line thread-ahead")
  return (
    <figure className="figure thread-figure">
      <figcaption>{caption}</figcaption>
      <svg viewBox={`0 0 ${width} 44`} aria-hidden="true">
        <path className={`${line(reached >= 1)} thread-company`} d={strand(-1)} />
        <path className={`${line(reached >= 1)} thread-local`} d={strand(1)} />
        {reached > 1 && <path className={line(true)} d={`M${meeting} ${middle}H${xOf(reached)}`} />}
        {reached < stations.length - 1 && (
          <path className={line(false)} d={`M${xOf(Math.max(reached, 1))} ${middle}H${end}`} />
        )}
        <rect className="ink-company" x={start - 6} y={middle - apart - 6} width="12" height="12" />
        <circle className="ink-local" cx={start} cy={middle + apart} r="6.5" />
        {stations.slice(1).map((station, index) => (
          <Station key={station.key} x={xOf(index + 1)} station={station} />
        ))}
      </svg>
      <ol className="thread-stations">
        {stations.map(station => (
          <li key={station.key} aria-current={station.isNow ? "step" : undefined}>
            {station.label}
            <span className="visually-hidden">
              {station.isNow ? words.now : station.isBehind ? words.done : words.ahead}
            </span>
          </li>
        ))}
      </ol>
    </figure>
  )
}

function Station({ x, station }: { x: number; station: ThreadStation }) {
  if (station.isNow)
    return (
      <>
        <circle className="thread-here" cx={x} cy={middle} r="11" />
        <circle className="ink-both" cx={x} cy={middle} r="6" />
      </>
    )
  return <circle className={station.isBehind ? "ink-both" : "thread-open"} cx={x} cy={middle} r="5" />
}
