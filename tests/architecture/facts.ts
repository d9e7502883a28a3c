import { parseSync } from "@swc/core"

export type Import = {
  specifier: string
  names: string[]
  /** Gone when the code runs. */
  isType: boolean
  hasJsonAttribute: boolean
}

export type Export = {
  name: string
  isType: boolean
  /** The function whose result is exported: `formAction` in `export const submit = formAction(…)`. */
  madeBy: string | null
  /** Names that stand anywhere in the exported value. */
  uses: string[]
  /** The first parameter of an exported function, "" when it has none or an unnamed one, null for what is no function. */
  firstParameter: string | null
}

export type DeclaredName = { name: string; kind: "variable" | "function" | "type" }

/** What the rules ask about one file. Gathered in a single walk, because a walk per rule would be the slow part. */
export type Facts = {
  directives: string[]
  imports: Import[]
  exports: Export[]
  declared: DeclaredName[]
  /** `process.env`, `Date.now`, and every property read as `.name`. */
  members: Set<string>
  /** Calls that read the machine's clock: `new Date()`, `Date()`. */
  clockCalls: Set<string>
  typeKeywords: Set<string>
  jsxElements: Set<string>
  jsxAttributes: Set<string>
  /** Texts of template literals, where raw SQL stands. */
  templates: string[]
  /** Methods that are given a row with a `state`: `update`, `upsert`, … */
  stateWrites: string[]
  /** Keys and kinds given to `refusalCodes`. */
  refusalCodes: [code: string, kind: string][]
  /** Neither functions nor calls: a list of values or types. */
  isList: boolean
}

// biome-ignore lint/suspicious/noExplicitAny: the parser's tree has some two hundred node types and is only walked
type Node = Record<string, any>

export function parseFacts(path: string, text: string): Facts {
  const program = parseSync(text, { syntax: "typescript", tsx: path.endsWith(".tsx"), target: "es2024" })
  const facts: Facts = {
    directives: directivesOf(program.body),
    imports: [],
    exports: [],
    declared: [],
    members: new Set(),
    clockCalls: new Set(),
    typeKeywords: new Set(),
    jsxElements: new Set(),
    jsxAttributes: new Set(),
    templates: [],
    stateWrites: [],
    refusalCodes: [],
    isList: true,
  }
  walk(program, node => gather[node.type]?.(node, facts))
  return facts
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const element of value) walk(element, visit)
  else if (value !== null && typeof value === "object") {
    if ("type" in value) visit(value)
    for (const child of Object.values(value)) walk(child, visit)
  }
}

function directivesOf(statements: readonly Node[]): string[] {
  const isDirective = (node: Node) => node.type === "ExpressionStatement" && node.expression.type === "StringLiteral"
  const end = statements.findIndex(node => !isDirective(node))
  return statements.slice(0, end === -1 ? undefined : end).map(node => node.expression.value)
}

const gather: Record<string, (node: Node, facts: Facts) => void> = {
  ImportDeclaration(node, facts) {
    const specifiers: Node[] = node.specifiers
    facts.imports.push({
      specifier: node.source.value,
      names: specifiers.map(s => s.imported?.value ?? s.local.value),
      isType: node.typeOnly || (specifiers.length > 0 && specifiers.every(s => s.isTypeOnly)),
      hasJsonAttribute: JSON.stringify(node.with)?.includes('"json"') ?? false,
    })
  },
  TsImportType(node, facts) {
    facts.imports.push({ specifier: node.argument.value, names: [], isType: true, hasJsonAttribute: false })
  },
  ExportAllDeclaration(node, facts) {
    facts.imports.push(reExport(node, ["*"]))
    facts.exports.push({ name: "*", isType: node.typeOnly, madeBy: null, uses: [], firstParameter: null })
  },
  ExportNamedDeclaration(node, facts) {
    const names: string[] = node.specifiers.map((s: Node) => (s.exported ?? s.orig ?? s.name).value)
    if (node.source) facts.imports.push(reExport(node, names))
    for (const [index, name] of names.entries()) {
      const isType = node.typeOnly || node.specifiers[index].isTypeOnly === true
      facts.exports.push({ name, isType, madeBy: null, uses: [], firstParameter: null })
    }
  },
  ExportDeclaration(node, facts) {
    facts.exports.push(...exportsOf(node.declaration))
  },
  ExportDefaultDeclaration(node, facts) {
    facts.exports.push(exported("default", node.decl))
  },
  ExportDefaultExpression(node, facts) {
    facts.exports.push(exported("default", node.expression))
  },
  VariableDeclarator(node, facts) {
    declare(node.id, facts)
  },
  Parameter(node, facts) {
    declare(node.pat, facts)
  },
  ArrowFunctionExpression(node, facts) {
    facts.isList = false
    for (const parameter of node.params) declare(parameter, facts)
  },
  CatchClause(node, facts) {
    if (node.param) declare(node.param, facts)
  },
  FunctionDeclaration(node, facts) {
    facts.isList = false
    facts.declared.push({ name: node.identifier.value, kind: "function" })
  },
  FunctionExpression(_node, facts) {
    facts.isList = false
  },
  ClassDeclaration(node, facts) {
    facts.isList = false
    facts.declared.push({ name: node.identifier.value, kind: "type" })
  },
  TsTypeAliasDeclaration(node, facts) {
    facts.declared.push({ name: node.id.value, kind: "type" })
  },
  TsInterfaceDeclaration(node, facts) {
    facts.declared.push({ name: node.id.value, kind: "type" })
  },
  MemberExpression(node, facts) {
    if (node.property.type !== "Identifier") return
    facts.members.add(`.${node.property.value}`)
    if (node.object.type === "Identifier") facts.members.add(`${node.object.value}.${node.property.value}`)
  },
  NewExpression(node, facts) {
    facts.isList = false
    if (node.callee.value === "Date" && !node.arguments?.length) facts.clockCalls.add("new Date()")
  },
  CallExpression(node, facts) {
    facts.isList = false
    const { callee } = node
    const [first] = node.arguments as { expression: Node }[]
    if (callee.value === "Date") facts.clockCalls.add("Date()")
    if (["Import", "Identifier"].includes(callee.type) && first?.expression.type === "StringLiteral") {
      const isImport = callee.type === "Import" || callee.value === "require"
      const hasJsonAttribute = node.arguments.length > 1
      if (isImport)
        facts.imports.push({ specifier: first.expression.value, names: ["*"], isType: false, hasJsonAttribute })
    }
    if (callee.value === "refusalCodes" && first) facts.refusalCodes.push(...pairsOf(first.expression))
    const method = callee.type === "MemberExpression" ? callee.property.value : null
    if (first && rowWriters.has(method) && writesState(first.expression)) facts.stateWrites.push(method)
  },
  TemplateLiteral(node, facts) {
    facts.templates.push(node.quasis?.map((quasi: Node) => quasi.cooked ?? "").join("?") ?? "")
  },
  TsKeywordType(node, facts) {
    facts.typeKeywords.add(node.kind)
  },
  JSXOpeningElement(node, facts) {
    facts.isList = false
    facts.jsxElements.add(node.name.value ?? `${node.name.object?.value}.${node.name.property?.value}`)
  },
  JSXAttribute(node, facts) {
    facts.jsxAttributes.add(node.name.value ?? node.name.name?.value)
  },
}

function reExport(node: Node, names: string[]): Import {
  return { specifier: node.source.value, names, isType: node.typeOnly === true, hasJsonAttribute: false }
}

function exportsOf(declaration: Node): Export[] {
  if (declaration.type === "VariableDeclaration") {
    return declaration.declarations.flatMap((declarator: Node) =>
      namesIn(declarator.id).map(name => exported(name, declarator.init)),
    )
  }
  return [exported((declaration.identifier ?? declaration.id).value, declaration)]
}

function exported(name: string, declaration: Node | null): Export {
  const value = declaration ? bare(declaration) : null
  const isFunction = /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(value?.type ?? "")
  const uses = new Set<string>()
  walk(value, node => node.type === "Identifier" && uses.add(node.value))
  return {
    name,
    isType: /^Ts(TypeAlias|Interface)Declaration$/.test(value?.type ?? ""),
    madeBy: value?.type === "CallExpression" ? (value.callee.value ?? null) : null,
    uses: [...uses],
    firstParameter: isFunction ? firstParameterOf(value as Node) : null,
  }
}

function firstParameterOf(declaration: Node): string {
  const [first] = declaration.params as Node[]
  const pattern = first?.pat ?? first
  return pattern?.value ?? pattern?.left?.value ?? ""
}

/** The expression without `as const`, `satisfies …`, brackets. */
function bare(node: Node): Node {
  return /^(Ts(As|Satisfies|NonNull)Expression|TsConstAssertion|ParenthesisExpression)$/.test(node.type)
    ? bare(node.expression)
    : node
}

function declare(pattern: Node, facts: Facts): void {
  for (const name of namesIn(pattern)) facts.declared.push({ name, kind: "variable" })
}

function namesIn(pattern: Node | null): string[] {
  switch (pattern?.type) {
    case "Identifier":
      return [pattern.value]
    case "ObjectPattern":
      return pattern.properties.flatMap((property: Node) =>
        property.type === "AssignmentPatternProperty" ? [property.key.value] : namesIn(property.value ?? property),
      )
    case "ArrayPattern":
      return pattern.elements.flatMap(namesIn)
    case "AssignmentPattern":
      return namesIn(pattern.left)
    case "RestElement":
      return namesIn(pattern.argument)
    default:
      return []
  }
}

const rowWriters = new Set([
  "create",
  "createMany",
  "createManyAndReturn",
  "update",
  "updateMany",
  "updateManyAndReturn",
  "upsert",
])

/** Whether the argument of a Prisma write, or of a write nested in it, gives a row a `state`. */
function writesState(call: Node): boolean {
  return propertiesOf(call).some(property => {
    const key = keyOf(property) ?? ""
    if (["data", "create", "update"].includes(key)) return givesState(property.value)
    return ["createMany", "updateMany", "upsert"].includes(key) && writesState(property.value)
  })
}

function givesState(row: Node | undefined): boolean {
  if (row?.type === "ArrayExpression") return row.elements.some((element: Node) => givesState(element.expression))
  return propertiesOf(row).some(property => keyOf(property) === "state" || writesState(property.value))
}

function propertiesOf(node: Node | undefined): Node[] {
  const value = node && bare(node)
  return value?.type === "ObjectExpression" ? value.properties : []
}

function keyOf(property: Node): string | null {
  return property.type === "Identifier" ? property.value : (property.key?.value ?? null)
}

function pairsOf(table: Node): [string, string][] {
  return propertiesOf(table).map(property => [keyOf(property) ?? "", bare(property.value ?? {}).value ?? ""])
}
