import { migrate } from "#lib/db/migrate"
import { StartProblem } from "#lib/db/start-problem"
import { generateClient, isClientCurrent } from "./portal/build.ts"
import { openDataFolder } from "./portal/data-folder.ts"
import { openDatabase } from "./portal/database.ts"

// npm run administrator -- ADDRESS: prints a link with which the owner of the address becomes an administrator. Works
// whether the portal runs or not.
try {
  await appoint(process.argv[2] ?? "")
} catch (error) {
  if (!(error instanceof StartProblem)) throw error
  console.error(`\n${error.message}`)
  process.exitCode = 1
}

async function appoint(address: string): Promise<void> {
  await using cleanup = new AsyncDisposableStack()
  if (!isClientCurrent()) await generateClient()
  // Only now is the database client sure to be there to be imported.
  const { appointAdministratorInput } = await import("#lib/accounts/schema")
  const input = appointAdministratorInput.safeParse({ email: address, locale: "en" })
  if (!input.success) {
    throw new StartProblem(`"${address}" is no e-mail address.`, "Give one: npm run administrator -- name@example.org")
  }
  const database = await openDatabase(openDataFolder())
  cleanup.defer(() => database.stop())
  await migrate(database)
  process.env.DATABASE_URL = database.appUrl
  const [
    { appointAdministrator },
    { becomeAdministratorHours },
    { systemActor },
    { disconnect },
    { origin },
    { paths },
  ] = await Promise.all([
    import("#lib/accounts/commands/appoint-administrator"),
    import("#lib/accounts/policy"),
    import("#lib/actor"),
    import("#lib/db/client"),
    import("#lib/env"),
    import("#lib/paths"),
  ])
  cleanup.defer(disconnect)
  const { token, isKnown } = await appointAdministrator(systemActor("administrator"), input.data)
  console.log(isKnown ? "The address has an account; the link sets it anew." : "The address has no account yet.")
  console.log(`\n${origin()}/en${paths.becomeAdministrator(token)}\n`)
  console.log(`Give it to its owner over a safe way. It works once, for ${becomeAdministratorHours} hours.`)
}
