import { scaleUtc } from "d3-scale"
import { cut, type TimelineEntry, TimelineMark } from "#components/figures/timeline-mark"

const width = 1040
const left = 132
const right = width - 12
const levelHeight = 44
const laneGap = 20
const top = 34
/** About as wide as a letter of the picture's 13 px type gets, and room for the mark. */
const letterWidth = 8.2
const besideMark = 15

type Placed = { entry: TimelineEntry; x: number; level: number; turnsBack: boolean }

/** Time from the start side to the end side, a lane for each kind, every mark with its words beside it. */
export function TimelineWide({
  entries,
  lanes,
  from,
  to,
  today,
  todayLabel,
  monthOf,
}: {
  entries: readonly TimelineEntry[]
  lanes: readonly { key: string; label: string }[]
  from: string
  to: string
  today: string | null
  todayLabel: string
  monthOf: (moment: Date) => string
}) {
  const moment = (day: string) => new Date(`${day}T00:00:00Z`)
  const scale = scaleUtc([moment(from), moment(to)], [left + 10, right - 10])
  const xOf = (day: string) => scale(moment(day))
  const placed = lanes.map(lane => ({
    ...lane,
    marks: inLevels(entries.filter(entry => entry.lane === lane.key).map(entry => ({ entry, x: xOf(entry.day) }))),
  }))
  const heights = placed.map(({ marks }) => Math.max(1, ...marks.map(mark => mark.level + 1)) * levelHeight)
  const topOf = (lane: number) => top + heights.slice(0, lane).reduce((sum, height) => sum + height + laneGap, 0)
  const bottom = topOf(lanes.length)
  const now = today !== null && today >= from && today <= to ? today : null
  return (
    <svg className="timeline-wide" viewBox={`0 0 ${width} ${bottom + 26}`} aria-hidden="true">
      {scale.ticks(8).map(tick => (
        <g key={tick.toISOString()}>
          <line className="axis" x1={scale(tick)} x2={scale(tick)} y1={top - 14} y2={bottom} />
          <text className="timeline-tick" x={scale(tick)} y={bottom + 18} textAnchor="middle">
            {monthOf(tick)}
          </text>
        </g>
      ))}
      {now && (
        <>
          <line className="timeline-today" x1={xOf(now)} x2={xOf(now)} y1={top - 14} y2={bottom} />
          <text className="timeline-now" x={xOf(now)} y={top - 20} textAnchor="middle">
            {todayLabel}
          </text>
        </>
      )}
      {placed.map((lane, index) => (
        <g key={lane.key}>
          <line className="axis" x1={left} x2={right} y1={topOf(index) + 8} y2={topOf(index) + 8} />
          <text className="timeline-lane" x="0" y={topOf(index) + 13}>
            {lane.label}
          </text>
          {lane.marks.map(mark => (
            <Labelled key={mark.entry.key} mark={mark} top={topOf(index) + 8} />
          ))}
        </g>
      ))}
    </svg>
  )
}

function Labelled({ mark: { entry, x, level, turnsBack }, top: laneTop }: { mark: Placed; top: number }) {
  const y = laneTop + level * levelHeight
  const textX = turnsBack ? x - besideMark : x + besideMark
  const anchor = turnsBack ? "end" : "start"
  return (
    <>
      {level > 0 && <line className="axis" x1={x} x2={x} y1={laneTop} y2={y} />}
      <TimelineMark x={x} y={y} entry={entry} />
      <text className="timeline-label" x={textX} y={y + 4} textAnchor={anchor}>
        {cut(entry.label, labelMax)}
      </text>
      <text className="timeline-note" x={textX} y={y + 20} textAnchor={anchor}>
        {cut(entry.note, labelMax)}
      </text>
    </>
  )
}

const labelMax = 32

/** Each mark in the first level where its words run into nobody else's; near the end side they turn back. */
function inLevels(marks: { entry: TimelineEntry; x: number }[]): Placed[] {
  const taken: [number, number][][] = []
  return marks.map(({ entry, x }) => {
    const letters = Math.min(labelMax, Math.max(entry.label.length, entry.note.length))
    const span = letters * letterWidth + besideMark + 8
    const turnsBack = x + span > right
    const [start, end] = turnsBack ? [x - span, x + 10] : [x - 10, x + span]
    let level = 0
    while (taken[level]?.some(([one, other]) => start < other && end > one)) level++
    taken[level] = [...(taken[level] ?? []), [start, end]]
    return { entry, x, level, turnsBack }
  })
}
