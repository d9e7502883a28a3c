type Transition<State extends string, Party extends string> = {
  from: readonly State[]
  to: State
  by: readonly Party[]
  /** Name of the condition that the room's policy checks beside state and party. */
  guard?: string
}

export type Lifecycle<State extends string, Event extends string, Party extends string> = {
  states: readonly State[]
  initial: State
  final: readonly State[]
  events: Readonly<Record<Event, Transition<State, Party>>>
  /** The state an event leads to, or null where the event is not allowed. */
  next(state: State, event: Event): State | null
  /** The events that this party may cause in this state, guards aside. */
  open(state: State, party: Party): Event[]
  /** Mermaid text of the table, as it stands in the room's README. */
  diagram(): string
}

/** Makes a state machine from its table: states, and for each event from where, to where and by whom. */
export function lifecycle<
  const State extends string,
  const Party extends string,
  const Events extends Record<string, Transition<State, Party>>,
>(table: {
  states: readonly State[]
  initial: NoInfer<State>
  final: readonly NoInfer<State>[]
  parties: readonly Party[]
  events: Events
}): Lifecycle<State, keyof Events & string, Party> {
  type Event = keyof Events & string
  const names = Object.keys(table.events) as Event[]
  const transition = (event: Event) => table.events[event] as Transition<State, Party>
  return {
    states: table.states,
    initial: table.initial,
    final: table.final,
    events: table.events as Readonly<Record<Event, Transition<State, Party>>>,
    next: (state, event) => (transition(event).from.includes(state) ? transition(event).to : null),
    open: (state, party) => names.filter(e => transition(e).from.includes(state) && transition(e).by.includes(party)),
    diagram: () =>
      [
        "stateDiagram-v2",
        `  [*] --> ${table.initial}`,
        ...names.flatMap(e => transition(e).from.map(from => `  ${from} --> ${transition(e).to}: ${e}`)),
        ...table.final.map(state => `  ${state} --> [*]`),
      ].join("\n"),
  }
}
