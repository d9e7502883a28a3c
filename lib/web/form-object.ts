/** A posted form as a tree: `milestones.0.title` nests, `topics[]` is a list even when it has one value or none. */
export type FormObject = { [name: string]: FormValue }
type FormValue = string | File | FormValue[] | FormObject

const listSuffix = "[]"
const forbidden = new Set(["__proto__", "constructor", "prototype"])
const rowsMax = 200

/** No form of ours comes near: what is larger was made by a program to keep the server busy. */
const fieldsMax = 2_000
const nameCharactersMax = 200
const stepsMax = 6

/** Whether a form has more fields, or names deeper, than any page of ours sends. Asked before anything is built of it. */
export function isOversized(form: FormData): boolean {
  let fields = 0
  for (const name of form.keys()) {
    fields += 1
    if (fields > fieldsMax || name.length > nameCharactersMax || name.split(".").length > stepsMax) return true
  }
  return false
}

/**
 * Turns a form into the object a schema parses. Fields of the framework are left out, numbered parts become lists in
 * their order, and names that would reach an object's prototype are dropped.
 */
export function formObject(form: FormData): FormObject {
  const tree: FormObject = Object.create(null)
  for (const [name, value] of form.entries()) {
    if (name.startsWith("$ACTION")) continue
    const isList = name.endsWith(listSuffix)
    const steps = (isList ? name.slice(0, -listSuffix.length) : name).split(".")
    if (steps.some(step => forbidden.has(step) || Number(step) >= rowsMax)) continue
    // PostgreSQL keeps no NUL in a text, and nobody types one.
    place(tree, steps, typeof value === "string" ? value.replaceAll("\0", "") : value, isList)
  }
  return listsFromNumbers(tree) as FormObject
}

function place(tree: FormObject, steps: string[], value: FormDataEntryValue, isList: boolean): void {
  const [step, ...rest] = steps as [string, ...string[]]
  if (rest.length > 0) {
    const below = tree[step]
    const branch: FormObject = isBranch(below) ? below : Object.create(null)
    tree[step] = branch
    place(branch, rest, value, isList)
  } else if (isList) {
    const before = tree[step]
    if (Array.isArray(before)) before.push(value)
    else tree[step] = [value]
  } else {
    tree[step] = value
  }
}

function isBranch(value: FormValue | undefined): value is FormObject {
  return typeof value === "object" && !Array.isArray(value) && !(value instanceof File)
}

function listsFromNumbers(value: FormValue): FormValue {
  if (!isBranch(value)) return value
  const names = Object.keys(value)
  const children = names.map(name => [name, listsFromNumbers(value[name] as FormValue)] as const)
  if (names.length > 0 && names.every(name => /^\d+$/.test(name)))
    return children.sort(([a], [b]) => Number(a) - Number(b)).map(([, child]) => child)
  return Object.fromEntries(children)
}

/** What was typed, to be shown again: no passwords, one-time codes or files, nor fields of the framework. */
export function typedValues(form: FormData): Record<string, string[]> {
  const values: Record<string, string[]> = Object.create(null)
  for (const [name, value] of form.entries()) {
    if (typeof value !== "string" || name.startsWith("$ACTION") || /password|^code$/i.test(name)) continue
    values[name] ??= []
    values[name].push(value)
  }
  return { ...values }
}
