#!/usr/bin/env node
// Stands in for Prisma's schema engine, a native program that npm does not carry: the same JSON-RPC on stdin and stdout,
// answered by @prisma/schema-engine-wasm through node-postgres. Prisma's command line starts it because
// PRISMA_SCHEMA_ENGINE_BINARY names this file. Written against Prisma 7.10.0; raise both together.
import { randomUUID } from "node:crypto"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { createInterface } from "node:readline"
import { pathToFileURL } from "node:url"
import { parseArgs } from "node:util"
import { PrismaPg } from "@prisma/adapter-pg"
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils"
import pg from "pg"

const require = createRequire(import.meta.url)
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    version: { type: "boolean" },
    datamodels: { type: "string", multiple: true },
    datasource: { type: "string" },
    "enabled-preview-features": { type: "string" },
    "extension-types": { type: "string" },
  },
})
const source = JSON.parse(options.datasource ?? "{}")

// The migrations grant rights to the role named by this setting; a shadow database needs it as much as the real one.
const sessionOptions = `-c TimeZone=UTC -c portal.app_role=${process.env.DATABASE_APP_ROLE ?? "portal_app"}`

if (options.version) {
  console.log(`schema-engine-cli ${require("@prisma/engines-version").enginesVersion}`)
} else if (positionals[0] === "cli") {
  await runCommand(positionals[1])
} else {
  answerRequests()
}

/** The three errands that Prisma's command line sends the engine on, outside JSON-RPC. */
async function runCommand(name) {
  try {
    if (name === "can-connect-to-database") await execute(source.url)
    if (name === "create-database") await createDatabase(source.url)
    if (name === "drop-database") await dropDatabase(source.url, databaseOf(source.url))
  } catch (error) {
    const codes = { "3D000": "P1003", ECONNREFUSED: "P1001" }
    const fields = { message: error.message, error_code: codes[error.code] ?? "P1000", is_panic: false }
    process.stderr.write(`\n${JSON.stringify({ level: "ERROR", target: "schema_engine::logger", fields })}\n`)
    process.exitCode = 1
  }
}

/** Answers one request after the other until Prisma closes the line. */
function answerRequests() {
  let previous = Promise.resolve()
  const lines = createInterface({ input: process.stdin })
  lines.on("line", line => {
    const message = line.trim() && JSON.parse(line)
    if (message?.method) previous = previous.then(() => answer(message))
  })
  lines.on("close", () => previous.then(() => process.exit()))
}

async function answer({ id, method, params }) {
  try {
    send({ id, result: (await respond(method, params)) ?? null })
  } catch (error) {
    const message = error?.message ?? String(error)
    const details = { is_panic: false, message, meta: error?.meta ?? null, error_code: error?.code ?? null }
    send({ id, error: { code: 4466, message: "An error happened. Check the data field for details.", data: details } })
  }
}

async function respond(method, params) {
  if (method === "createDatabase") return createDatabase(params.datasource?.url ?? source.url)
  if (method === "dbExecute") return execute(params.datasourceType?.url ?? source.url, params.script)
  const engine = await startEngine()
  if (method === "getDatabaseVersion") return engine.version(params)
  // Only devDiagnostic hands the engine its way to a shadow database, and these two need one.
  if (method === "evaluateDataLoss" || method === "createMigration") {
    await engine.devDiagnostic({ migrationsList: params.migrationsList, filters: params.filters })
  }
  const result = await engine[method](params)
  if (method !== "diff" || result.stdout == null) return result
  // The native engine prints a difference by a request of its own before it answers.
  send({ id: randomUUID(), method: "print", params: { content: result.stdout } })
  return { exitCode: result.exitCode, stdout: null }
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`)
}

let engine
function startEngine() {
  engine ??= loadEngine()
  return engine
}

async function loadEngine() {
  const home = dirname(require.resolve("@prisma/schema-engine-wasm"))
  const bindings = await import(pathToFileURL(join(home, "schema_engine_bg.js")))
  const code = readFileSync(join(home, "schema_engine_bg.wasm"))
  const { instance } = await WebAssembly.instantiate(code, { "./schema_engine_bg.js": bindings })
  bindings.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  const datamodels = options.datamodels?.map(path => [path, readFileSync(path, "utf8")])
  return bindings.SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(adapterFactory()))
}

function adapterFactory() {
  return {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: () => openAdapter(source.url, new URL(source.url).searchParams.get("schema") ?? undefined),
    connectToShadowDb: openShadow,
  }
}

// The adapter's own shadow ignores its new name when it was given an address, which leaves it on the real database,
// and drops the shadow before it has disconnected.
async function openShadow() {
  if (source.shadowDatabaseUrl) return openAdapter(source.shadowDatabaseUrl)
  const name = `prisma_migrate_shadow_db_${randomUUID()}`
  await execute(source.url, `CREATE DATABASE "${name}" TEMPLATE template0`)
  const adapter = await openAdapter(inDatabase(source.url, name))
  const disconnect = adapter.dispose.bind(adapter)
  adapter.dispose = async () => {
    await disconnect()
    await dropDatabase(source.url, name)
  }
  return adapter
}

async function openAdapter(url, schema) {
  const settings = { connectionString: withoutSchema(url), max: 1, options: sessionOptions }
  const adapter = readable(await new PrismaPg(settings, { schema }).connect())
  const begin = adapter.startTransaction.bind(adapter)
  const pool = adapter.underlyingDriver()
  adapter.startTransaction = async level => readable(await begin(level))
  // The adapter's own cuts a script at every semicolon, also inside the $$ body of a function.
  adapter.executeScript = script => pool.query(script).then(nothing, error => adapter.onError(error))
  return adapter
}

// The adapter refuses the catalogue's type "char" (OID 18), which the engine reads: passed on as text of one letter.
function readable(queryable) {
  const charType = 18
  const textType = 25
  const perform = queryable.performIO.bind(queryable)
  const query = queryable.queryRaw.bind(queryable)
  let chars = []
  queryable.performIO = async statement => {
    const result = await perform(statement)
    chars = (result.fields ?? []).flatMap((field, index) => (field.dataTypeID === charType ? [index] : []))
    for (const index of chars) result.fields[index].dataTypeID = textType
    return result
  }
  queryable.queryRaw = async statement => {
    const result = await query(statement)
    for (const index of chars) result.columnTypes[index] = ColumnTypeEnum.Character
    return result
  }
  return queryable
}

async function createDatabase(url) {
  await execute(inDatabase(url, "postgres"), `CREATE DATABASE "${databaseOf(url)}"`)
  return { databaseName: databaseOf(url) }
}

async function dropDatabase(url, name) {
  await execute(inDatabase(url, "postgres"), `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
}

/** Connects, runs the script if there is one, and leaves. */
async function execute(url, script) {
  const client = new pg.Client({ connectionString: withoutSchema(url), options: sessionOptions })
  await client.connect()
  try {
    if (script) await client.query(script)
  } finally {
    await client.end()
  }
}

function databaseOf(url) {
  return decodeURIComponent(new URL(url).pathname.slice(1))
}

function inDatabase(url, name) {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.toString()
}

// `schema` is Prisma's own word in an address; node-postgres does not know it.
function withoutSchema(url) {
  const address = new URL(url)
  address.searchParams.delete("schema")
  return address.toString()
}

function nothing() {}
