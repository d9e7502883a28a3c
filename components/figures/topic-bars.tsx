type Bar = { label: string; count: number }

const rowHeight = 42
const barHeight = 12
const width = 340
const countRoom = 34

/**
 * How many for each of a few things, longest bar first. The label stands above its bar, so that long words in any
 * language have the whole width; length and figure say the same, colour says nothing.
 */
export function TopicBars({
  bars,
  caption,
  words,
}: {
  bars: Bar[]
  /** The finding, in one sentence. */
  caption: string
  words: { table: string; label: string; count: string }
}) {
  const most = Math.max(...bars.map(bar => bar.count))
  return (
    <figure className="figure topic-bars">
      <figcaption>{caption}</figcaption>
      <svg viewBox={`0 0 ${width} ${bars.length * rowHeight}`} role="img" aria-label={caption}>
        {bars.map((bar, place) => {
          const length = Math.max(4, (bar.count / most) * (width - countRoom))
          return (
            <g key={bar.label} transform={`translate(0 ${place * rowHeight})`}>
              <text y="13">{bar.label}</text>
              <rect className="bar" y="18" width={length} height={barHeight} rx="2" />
              <text x={length + 8} y={18 + barHeight - 1}>
                {bar.count}
              </text>
            </g>
          )
        })}
      </svg>
      <details>
        <summary>{words.table}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.label}</th>
              <th scope="col">{words.count}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(bar => (
              <tr key={bar.label}>
                <th scope="row">{bar.label}</th>
                <td>{bar.count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
