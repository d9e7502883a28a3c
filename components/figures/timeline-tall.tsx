import { cut, type TimelineEntry, TimelineMark } from "#components/figures/timeline-mark"

const width = 340
const lineX = 14
const textX = 36
const top = 14
const gapMin = 46
const gapMax = 76
const labelMax = 35

const dayMilliseconds = 86_400_000

/** The same from top to bottom, for narrow screens: one thing a row, farther apart where more time lies between. */
export function TimelineTall({
  entries,
  today,
  todayLabel,
}: {
  entries: readonly TimelineEntry[]
  today: string | null
  todayLabel: string
}) {
  const now = today === null ? [] : [{ day: today, entry: null }]
  const rows = [...entries.map(entry => ({ day: entry.day, entry })), ...now].sort((one, other) =>
    one.day === other.day ? Number(one.entry !== null) - Number(other.entry !== null) : one.day < other.day ? -1 : 1,
  )
  let y = top
  const placed = rows.map((row, index) => {
    const before = rows[index - 1]
    if (before) y += gapBetween(before.day, row.day)
    return { ...row, y }
  })
  return (
    <svg className="timeline-tall" viewBox={`0 0 ${width} ${y + 30}`} aria-hidden="true">
      <line className="axis" x1={lineX} x2={lineX} y1={top} y2={y} />
      {placed.map(row =>
        row.entry ? (
          <g key={row.entry.key}>
            <TimelineMark x={lineX} y={row.y} entry={row.entry} />
            <text className="timeline-label" x={textX} y={row.y + 4}>
              {cut(row.entry.label, labelMax)}
            </text>
            <text className="timeline-note" x={textX} y={row.y + 21}>
              {cut(row.entry.note, labelMax)}
            </text>
          </g>
        ) : (
          <g key="today">
            <line className="timeline-today" x1="0" x2={width} y1={row.y} y2={row.y} />
            <text className="timeline-now" x={width} y={row.y - 6} textAnchor="end">
              {todayLabel}
            </text>
          </g>
        ),
      )}
    </svg>
  )
}

function gapBetween(from: string, to: string): number {
  const days = (Date.parse(to) - Date.parse(from)) / dayMilliseconds
  return Math.min(gapMax, Math.max(gapMin, days))
}
