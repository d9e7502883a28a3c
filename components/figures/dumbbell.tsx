import { SideName } from "#components/ui/side-name"
import type { MemberKind } from "#lib/actor"

type Side = { memberId: string; kind: MemberKind; name: string }
type Dot = { memberId: string; score: number; words: string }
type Row = { key: string; label: string; gap: string; dots: Dot[] }

const width = 340
const rowHeight = 56
const axisHeight = 26
const inset = 14
const lineY = 36

/**
 * Two dots a statement on a scale of 1 to 5, joined by a line: square for a company, circle for a local resource, each
 * in its ink. How far apart they are stands in words beside the statement; the table says everything again.
 */
export function Dumbbell({
  rows,
  sides,
  caption,
  words,
}: {
  rows: Row[]
  sides: Side[]
  /** The finding, in one sentence. */
  caption: string
  words: { lowest: string; highest: string; table: string; statement: string; difference: string }
}) {
  return (
    <figure className="figure dumbbell">
      <figcaption>{caption}</figcaption>
      <p className="dumbbell-key">
        {sides.map(side => (
          <SideName key={side.memberId} kind={side.kind} name={side.name} />
        ))}
      </p>
      <svg viewBox={`0 0 ${width} ${rows.length * rowHeight + axisHeight}`} role="img" aria-label={caption}>
        {rows.map((row, place) => (
          <g key={row.key} transform={`translate(0 ${place * rowHeight})`}>
            <text className="dumbbell-label" y="16">
              {row.label}
            </text>
            <text className="dumbbell-note" x={width} y="16" textAnchor="end">
              {row.gap}
            </text>
            <Scale />
            <Dots dots={row.dots} sides={sides} />
          </g>
        ))}
        <g transform={`translate(0 ${rows.length * rowHeight})`}>
          <text className="dumbbell-note" y="14">
            {words.lowest}
          </text>
          <text className="dumbbell-note" x={width} y="14" textAnchor="end">
            {words.highest}
          </text>
        </g>
      </svg>
      <details>
        <summary>{words.table}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section className="scroll" tabIndex={0} aria-label={words.table}>
          <DumbbellTable rows={rows} sides={sides} words={words} />
        </section>
      </details>
    </figure>
  )
}

function xOf(score: number): number {
  return inset + ((score - 1) / 4) * (width - 2 * inset)
}

function Scale() {
  return (
    <>
      <line className="axis" x1={xOf(1)} x2={xOf(5)} y1={lineY} y2={lineY} />
      {[1, 2, 3, 4, 5].map(score => (
        <line key={score} className="axis" x1={xOf(score)} x2={xOf(score)} y1={lineY - 4} y2={lineY + 4} />
      ))}
    </>
  )
}

/** Where sides agree their dots stand side by side, so that none hides another. */
function Dots({ dots, sides }: { dots: Dot[]; sides: Side[] }) {
  const scores = dots.map(({ score }) => score)
  const placed = dots.map((dot, place) => {
    const same = dots.filter(({ score }) => score === dot.score).length
    const before = dots.slice(0, place).filter(({ score }) => score === dot.score).length
    return { ...dot, x: xOf(dot.score) + (before - (same - 1) / 2) * 13 }
  })
  return (
    <>
      <line
        className="dumbbell-gap"
        x1={xOf(Math.min(...scores))}
        x2={xOf(Math.max(...scores))}
        y1={lineY}
        y2={lineY}
      />
      {placed.map(({ memberId, x }) =>
        sides.find(side => side.memberId === memberId)?.kind === "corporate" ? (
          <rect key={memberId} className="ink-company" x={x - 6} y={lineY - 6} width="12" height="12" />
        ) : (
          <circle key={memberId} className="ink-local" cx={x} cy={lineY} r="6.5" />
        ),
      )}
    </>
  )
}

function DumbbellTable({
  rows,
  sides,
  words,
}: {
  rows: Row[]
  sides: Side[]
  words: { statement: string; difference: string }
}) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.statement}</th>
          {sides.map(side => (
            <th key={side.memberId} scope="col">
              <bdi>{side.name}</bdi>
            </th>
          ))}
          <th scope="col">{words.difference}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.key}>
            <th scope="row">{row.label}</th>
            {sides.map(side => (
              <td key={side.memberId}>{row.dots.find(dot => dot.memberId === side.memberId)?.words}</td>
            ))}
            <td>{row.gap}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
