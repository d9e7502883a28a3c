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
  /** Of other words for the one place that moves, and of the newest of them that nobody has answered. */
  | { do: "propose" | "counter"; number: number }
  | { do: "accept" | "refuse" | "takeBackWords" }
  /** Of going on: what a side says, and what is answered to the newest notice that stands. */
  | { do: NoticeKind | "agree" | "disagree" | "takeBackNotice" }
  /** The day comes that the newest notices named. */
  | { do: "dayComes" }
  /** The last day for signing is over. */
  | { do: "lastDayIsOver" }

export type NoticeKind = "pause" | "resume" | "end_with_notice" | "end_by_consent" | "end_for_cause"

type Yes = { rest: boolean; number: number | null }

export type AgreementModel = {
  state:
    | "drafting"
    | "proposed"
    | "countered"
    | "agreed"
    | "signing"
    | "in_force"
    | "suspended"
    | "terminated"
    | "withdrawn"
  holder: Side
  /** What stands in the draft of who has the pen; null where it holds none. */
  draft: number | null
  /** What was handed over last. */
  proposed: number | null
  /** What stands in the text that an amendment is made from; null for an agreement of its own. */
  base: number | null
  yes: Record<Side, Yes>
  /** Words that wait for an answer, oldest first: the number that stood there, and the one proposed. */
  words: { by: Side; before: number; number: number }[]
  /** Notices that wait for a yes or for their day, oldest first. */
  notices: { by: Side; kind: NoticeKind; agreed: boolean }[]
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
    words: [],
    notices: [],
    signatures: {},
  }
}

/** What the first of them wrote, the other said yes to, and one of each side has signed. */
export function concludedBy(author: Walker, other: Walker, number: number): AgreementModel {
  const yes = { rest: true, number }
  const signatures = { ...asked(), [author]: "signed", [other]: "signed" }
  const signed = { ...opened("company", number, null), state: "in_force", holder: "local", draft: null } as const
  return { ...signed, proposed: number, yes: { company: yes, local: yes }, signatures }
}

/** Everybody who may sign for a side is asked. */
function asked(): AgreementModel["signatures"] {
  const signatories = Object.entries(walkers).filter(([, who]) => who.side !== null && who.signs)
  return Object.fromEntries(signatories.map(([name]) => [name, "requested"]))
}

/** The agreement after somebody's move; null where the move must be refused and change nothing. */
export function after(model: AgreementModel, walker: Walker, move: Move): AgreementModel | null {
  const { side, writes, signs } = walkers[walker]
  if (move.do === "dayComes") return withDayCome(model)
  if (move.do === "lastDayIsOver") return model.state === "signing" ? stopped(model, model.holder) : model
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
    case "freeze":
      return writes && state === "agreed" && !move.stale ? { ...model, state: "signing", signatures: asked() } : null
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
      return writes && binds(model) ? opened(side, proposed ?? 0, proposed) : null
    case "propose":
      return answersWords(model, writes) && model.holder !== side ? withWords(model, side, move.number) : null
    case "accept":
    case "refuse":
    case "counter":
    case "takeBackWords":
      return answersWords(model, writes) ? answered(model, side, move) : null
    case "pause":
    case "resume":
    case "end_with_notice":
    case "end_by_consent":
    case "end_for_cause":
      return binds(model) && maySay(walker, move.do) ? said(model, side, move.do) : null
    case "agree":
    case "disagree":
    case "takeBackNotice":
      return settled(model, walker, side, move.do)
  }
}

const binds = ({ state, base }: AgreementModel) => base === null && (state === "in_force" || state === "suspended")

const answersWords = ({ state }: AgreementModel, writes: boolean) =>
  writes && (state === "proposed" || state === "countered")

/** A side has one proposal open, unless the text has changed under it: then the new one takes its place. */
function withWords(model: AgreementModel, by: Side, number: number): AgreementModel | null {
  const { proposed } = model
  const own = model.words.find(one => one.by === by)
  const stands = own && (proposed === own.before || proposed === own.number)
  if (proposed === null || number === proposed || stands) return null
  return { ...model, words: [...model.words.filter(one => one !== own), { by, before: proposed, number }] }
}

function answered(model: AgreementModel, side: Side, move: Move): AgreementModel | null {
  const { draft, proposed, holder } = model
  const newest = model.words.at(-1)
  if (!newest || (newest.by === side) !== (move.do === "takeBackWords")) return null
  const rest = { ...model, words: model.words.slice(0, -1) }
  if (move.do === "takeBackWords") return rest
  if (move.do === "refuse") return side === holder ? concluded(rest) : rest
  if (move.do === "counter") return move.number === newest.number ? null : withWords(rest, side, move.number)
  const isIn = (text: number | null) => text === newest.before || text === newest.number
  const text = draft ?? proposed
  if (!isIn(side === holder ? text : proposed)) return null
  // The holder's own draft is never overruled by what the other side accepts, nor told of.
  return text === newest.before ? { ...rest, draft: newest.number } : rest
}

/** A pause is for anybody who writes or signs; an end for signatories. */
function maySay(walker: Walker, kind: NoticeKind): boolean {
  const { writes, signs } = walkers[walker]
  return kind === "pause" || kind === "resume" ? writes || signs : signs
}

function said(model: AgreementModel, by: Side, kind: NoticeKind): AgreementModel | null {
  if (kind === "end_for_cause") return { ...model, state: "terminated", notices: [] }
  if (kind === "pause") return model.state === "in_force" ? { ...model, state: "suspended" } : null
  if (kind === "resume" && (model.state === "in_force" || model.notices.some(one => one.kind === "resume"))) return null
  if (model.notices.some(one => one.kind === kind && one.by === by && !one.agreed)) return null
  return { ...model, notices: [...model.notices, { by, kind, agreed: false }] }
}

function settled(model: AgreementModel, walker: Walker, side: Side, answer: string): AgreementModel | null {
  const newest = model.notices.at(-1)
  if (!newest || newest.agreed || (newest.by === side) !== (answer === "takeBackNotice")) return null
  if (!maySay(walker, answer === "disagree" ? "pause" : newest.kind)) return null
  const notices = model.notices.slice(0, -1)
  if (answer === "takeBackNotice") return { ...model, notices }
  if (newest.kind === "end_with_notice") return null
  if (answer === "disagree") return { ...model, notices }
  // What all agree on stands in the place of everything said before about it.
  return newest.kind === "resume"
    ? { ...model, state: "in_force", notices }
    : { ...model, notices: [...notices.filter(({ kind }) => kind === "resume"), { ...newest, agreed: true }] }
}

function withDayCome(model: AgreementModel): AgreementModel {
  const ends = model.notices.some(({ kind, agreed }) => agreed || kind === "end_with_notice")
  const notices = model.notices.filter(({ kind }) => kind === "resume")
  return ends ? { ...model, state: "terminated", notices: [] } : { ...model, notices }
}

function withYes(model: AgreementModel, side: Side, yes: Yes): AgreementModel {
  return { ...model, yes: { ...model.yes, [side]: yes } }
}

function withSignature(model: AgreementModel, walker: Walker, state: "viewed" | "signed"): AgreementModel {
  return { ...model, signatures: { ...model.signatures, [walker]: state } }
}

/** All have said yes to all of what was handed over, nobody writes on, and no words wait. Of an amendment only what differs is agreed on. */
function concluded(model: AgreementModel): AgreementModel {
  const { yes, proposed, base, draft, words } = model
  const isAgreed = Object.values(yes).every(({ rest, number }) => number === proposed && (rest || base !== null))
  return isAgreed && draft === null && words.length === 0 ? { ...model, state: "agreed" } : model
}

function bothSigned({ signatures }: AgreementModel): boolean {
  const signed = (Object.keys(signatures) as Walker[]).filter(name => signatures[name] === "signed")
  return (["company", "local"] as const).every(side => signed.some(name => walkers[name].side === side))
}

function stopped(model: AgreementModel, side: Side): AgreementModel {
  const back = { ...model, state: "countered", holder: side, signatures: {} } as const
  return withYes(back, side, { rest: false, number: null })
}
