import { basename, dirname } from "node:path"
import type { Lifecycle } from "#lib/lifecycle"
import { isCommand, roomOf } from "#tests/architecture/house"
import { prismaBlocks } from "#tests/architecture/prisma"
import { enforce, type Finding } from "#tests/architecture/rule"
import { isPath, productOf, resolveImport, type Tree } from "#tests/architecture/sources"

type Machine = Lifecycle<string, string, string>
type Named = { file: string; name: string; machine: Machine }

const lifecycleFiles = (tree: Tree) =>
  productOf(tree).filter(path => roomOf(path) !== null && basename(path) === "lifecycle.ts")

async function machinesOf(tree: Tree): Promise<Named[]> {
  const files = lifecycleFiles(tree).map(async file => {
    const module = await tree.load(file)
    return machineNames(tree, file).map(name => ({ file, name, machine: module[name] as Machine }))
  })
  return (await Promise.all(files)).flat()
}

const machineNames = (tree: Tree, file: string) =>
  tree
    .facts(file)
    .exports.filter(one => one.madeBy === "lifecycle")
    .map(one => one.name)

async function eachMachine(tree: Tree, look: (named: Named) => string[]): Promise<Finding[]> {
  const machines = await machinesOf(tree)
  return machines.flatMap(named => look(named).map(found => ({ file: named.file, found: `${named.name} ${found}` })))
}

const transitionsOf = (machine: Machine) => Object.values(machine.events)

enforce({
  name: "machines",
  number: "section 6, state machines",
  guarantee: "a lifecycle.ts exports machines made by lifecycle(), named <thing>Lifecycle",
  remedy: "export const agreementLifecycle = lifecycle({ states, initial, final, parties, events }).",
  violations: tree =>
    lifecycleFiles(tree).flatMap(file => {
      const made = machineNames(tree, file)
      const claimed = tree
        .facts(file)
        .exports.map(one => one.name)
        .filter(name => name.endsWith("Lifecycle") && !made.includes(name))
      return [
        ...(made.length === 0 ? ["exports no machine"] : []),
        ...made.filter(name => !/^[a-z]\w*Lifecycle$/.test(name)).map(name => `${name} is not named <thing>Lifecycle`),
        ...claimed.filter(name => /^[a-z]/.test(name)).map(name => `${name} is not made by lifecycle()`),
      ].map(found => ({ file, found }))
    }),
})

enforce({
  name: "ways-in-and-out",
  number: "section 6, state machines",
  guarantee: "every state is reachable, every state that is not final has an exit, final ones have none",
  remedy: "Mend the table of the lifecycle: add the missing event, or take the state out.",
  violations: tree =>
    eachMachine(tree, ({ machine }) => {
      const { states, final, initial } = machine
      const known = new Set(states)
      const leftBy = new Set(transitionsOf(machine).flatMap(({ from }) => from))
      const named = [initial, ...final, ...transitionsOf(machine).flatMap(({ from, to }) => [...from, to])]
      return [
        ...[...new Set(named)].filter(state => !known.has(state)).map(state => `names the unknown state ${state}`),
        ...states.filter(state => !reachable(machine).has(state)).map(state => `never reaches ${state}`),
        ...states.filter(state => !final.includes(state) && !leftBy.has(state)).map(state => `never leaves ${state}`),
        ...final.filter(state => leftBy.has(state)).map(state => `leaves the final state ${state}`),
      ]
    }),
})

function reachable(machine: Machine): Set<string> {
  const reached = new Set([machine.initial])
  for (const state of reached) {
    for (const { from, to } of transitionsOf(machine)) if (from.includes(state)) reached.add(to)
  }
  return reached
}

enforce({
  name: "states-in-database",
  number: "section 6, state machines",
  guarantee: "a machine's states are the values of its enum in the database",
  remedy: "agreementLifecycle belongs to `enum AgreementState`: same values, and a migration with it.",
  violations: tree => {
    const enums = new Map(
      prismaBlocks(tree)
        .filter(({ kind }) => kind === "enum")
        .map(({ name, fields }) => [name, fields.map(field => field.name)]),
    )
    if (!tree.files.some(path => path.startsWith("prisma/schema/"))) return []
    return eachMachine(tree, ({ name, machine }) => {
      const enumName = `${name.charAt(0).toUpperCase()}${name.slice(1).replace(/Lifecycle$/, "")}State`
      const values = enums.get(enumName)
      if (!values) return [`has no enum ${enumName}`]
      return [
        ...machine.states.filter(state => !values.includes(state)).map(state => `has ${state}, ${enumName} has not`),
        ...values.filter(value => !machine.states.includes(value)).map(value => `lacks ${value} of ${enumName}`),
      ]
    })
  },
})

enforce({
  name: "moves-recorded",
  number: "section 6, state machines",
  guarantee: "a command that moves a state leaves a record of it",
  remedy: "Call recordAudit (of an agreement: recordEvidence) in the transaction of the move.",
  violations: tree =>
    productOf(tree)
      .filter(isCommand)
      .filter(file => {
        const own = reachedInRoom(tree, file)
        return [...own].some(path => basename(path) === "transition.ts") && !records.some(path => own.has(path))
      })
      .map(file => ({ file, found: "moves a state and records nothing" })),
})

const records = ["lib/audit/record.ts", "lib/agreements/negotiation/evidence.ts"]

/** The file, what it imports, and what its room's files among them import. Other commands keep their own record. */
function reachedInRoom(tree: Tree, start: string): Set<string> {
  const reached = new Set([start])
  for (const file of reached) {
    if (roomOf(file) !== roomOf(start) || (file !== start && isCommand(file))) continue
    for (const { specifier } of tree.facts(file).imports) {
      const target = resolveImport(tree, file, specifier)
      if (isPath(target)) reached.add(target)
    }
  }
  return reached
}

enforce({
  name: "diagrams",
  number: "section 14, room signs",
  guarantee: "the diagram in the room's README is the one drawn from the table",
  remedy: "Paste the text of <thing>Lifecycle.diagram() between ```mermaid and ```.",
  violations: tree =>
    eachMachine(tree, ({ file, machine }) => {
      const room = file.split("/").slice(0, 2).join("/")
      const signs = [...new Set([dirname(file), room])]
        .map(folder => `${folder}/README.md`)
        .filter(path => tree.has(path))
      return signs.some(path => tree.text(path).includes(machine.diagram())) ? [] : ["is not drawn in the README"]
    }),
})
