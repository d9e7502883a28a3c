/**
 * What should happen to an agreement, said a second time in the shortest words: no table of states, no database, no code of
 * the portal. A random walk compares the two after every step (tests/integration/agreements/random-walks.test.ts).
 */
export type Side = "company" | "local"

/** Who walks: what they may do for their side. The stranger's member is no party. */
export const walkers = {
  ingrid: { side: "company", writes: true, signs: true },
  jonas: { side: "company", writes: true, signs: false },
  astrid: { side: "company", writes: false, signs: true },
  even: { side: "company", writes: false, signs: false },
  ruma: { side: "local", writes: true, signs: true },
  tanvir: { side: "local", writes: true, signs: false },
  shirin: { side: "local", writes: false, signs: true },
  rafiq: { side: "local", writes: false, signs: false },
  nazma: { side: null, writes: true, signs: true },
} as const satisfies Record<string, { side: Side | null; writes: boolean; signs: boolean }>
export type Walker = keyof typeof walkers

/** `number` is what the text is brought to say in its one place that moves; the rest of the text stands still. */
export type Move =
  | { do: "write"; number: number }
  | { do: "handOver" | "freeze" | "reopen" | "withdraw"; stale: boolean }
  | { do: "markSection" | "unmarkSection" | "markAll" | "view" | "sign" | "decline" | "recall" | "amend" }

type Yes = { rest: boolean; number: number | null }

export type AgreementModel = {
  state: "drafting" | "proposed" | "countered" | "agreed" | "signing" | "in_force" | "withdrawn"
  holder: Side
  /** What stands in the draft of who has the pen; null where it holds none. */
  draft: number | null
  /** What was handed over last. */
  proposed: number | null
  /** What stands in the text that an amendment is made from; null for an agreement of its own. */
  base: number | null
  yes: Record<Side, Yes>
  /** How each of the four signatories stands while signatures are collected. */
  signatures: Partial<Record<Walker, "requested" | "viewed" | "signed">>
}

export function opened(by: Side, number: number, base: number | null): AgreementModel {
  const nothing = { rest: false, number: null }
  return {
    state: "drafting",
    holder: by,
    draft: number,
    proposed: null,
    base,
    yes: { company: nothing, local: nothing },
    signatures: {},
  }
}

/** The agreement after somebody's move; null where the move must be refused and change nothing. */
export function after(model: AgreementModel, walker: Walker, move: Move): AgreementModel | null {
  const { side, writes, signs } = walkers[walker]
  if (side === null || (model.state === "drafting" && side !== model.holder)) return null
  const { state, draft, proposed } = model
  const other = side === "company" ? "local" : "company"
  const negotiates = state === "drafting" || state === "proposed" || state === "countered"
  const holdsPen = writes && negotiates && model.holder === side
  const answers = holdsPen && state !== "drafting"
  const own = model.signatures[walker]
  switch (move.do) {
    case "write":
      return holdsPen ? { ...model, draft: move.number } : null
    case "handOver": {
      if (!holdsPen || move.stale || (draft !== null && draft === model.base)) return null
      const turned = {
        ...model,
        state: state === "drafting" ? "proposed" : "countered",
        holder: other,
        draft: null,
      } as const
      if (draft === null || draft === proposed) return turned
      return { ...turned, proposed: draft, yes: { ...model.yes, [side]: { rest: true, number: draft } } }
    }
    case "markSection":
      return answers ? concluded(withYes(model, side, { ...model.yes[side], number: proposed })) : null
    case "unmarkSection":
      return answers ? withYes(model, side, { ...model.yes[side], number: null }) : null
    case "markAll":
      return answers ? concluded(withYes(model, side, { rest: true, number: proposed })) : null
    case "reopen":
      return writes && state === "agreed" && !move.stale ? { ...model, state: "countered", holder: side } : null
    case "freeze": {
      const signatories = Object.entries(walkers).filter(([, who]) => who.side !== null && who.signs)
      const signatures = Object.fromEntries(signatories.map(([name]) => [name, "requested"]))
      return writes && state === "agreed" && !move.stale ? { ...model, state: "signing", signatures } : null
    }
    case "view":
      if (!signs || state !== "signing") return null
      return own === "requested" ? withSignature(model, walker, "viewed") : model
    case "sign": {
      if (!signs || state !== "signing" || own === "signed") return null
      const signed = withSignature(model, walker, "signed")
      return bothSigned(signed) ? { ...signed, state: "in_force" } : signed
    }
    case "decline":
      return signs && state === "signing" && own !== "signed" ? stopped(model, side) : null
    case "recall":
      return (writes || signs) && state === "signing" ? stopped(model, side) : null
    case "withdraw":
      return writes && !move.stale && (negotiates || state === "agreed") ? { ...model, state: "withdrawn" } : null
    case "amend":
      return writes && state === "in_force" && model.base === null ? opened(side, proposed ?? 0, proposed) : null
  }
}

function withYes(model: AgreementModel, side: Side, yes: Yes): AgreementModel {
  return { ...model, yes: { ...model.yes, [side]: yes } }
}

function withSignature(model: AgreementModel, walker: Walker, state: "viewed" | "signed"): AgreementModel {
  return { ...model, signatures: { ...model.signatures, [walker]: state } }
}

/** All have said yes to all of what was handed over, and nobody writes on. Of an amendment only what differs is agreed on. */
function concluded(model: AgreementModel): AgreementModel {
  const { yes, proposed, base, draft } = model
  const isAgreed = Object.values(yes).every(({ rest, number }) => number === proposed && (rest || base !== null))
  return isAgreed && draft === null ? { ...model, state: "agreed" } : model
}

function bothSigned({ signatures }: AgreementModel): boolean {
  const signed = (Object.keys(signatures) as Walker[]).filter(name => signatures[name] === "signed")
  return (["company", "local"] as const).every(side => signed.some(name => walkers[name].side === side))
}

function stopped(model: AgreementModel, side: Side): AgreementModel {
  const back = { ...model, state: "countered", holder: side, signatures: {} } as const
  return withYes(back, side, { rest: false, number: null })
}
