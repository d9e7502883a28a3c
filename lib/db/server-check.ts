import pg from "pg"
import { StartProblem } from "#lib/db/start-problem"

type Session = {
  version: number
  encoding: string
  timezone: string
  role: string
  superuser: boolean
  bypassesRowSecurity: boolean
}

/** The oldest PostgreSQL whose SQL the portal keeps to, as `server_version_num` writes it. */
const oldestVersion = 150_000

const rolesRemedy = `Make two ordinary roles and give the database to the first:
  CREATE ROLE portal_owner LOGIN PASSWORD '...'; CREATE ROLE portal_app LOGIN PASSWORD '...';
  ALTER DATABASE portal OWNER TO portal_owner;
Then set DATABASE_OWNER_URL to the first and DATABASE_URL to the second.`

/**
 * Refuses a database that the portal would work on wrongly: older than PostgreSQL 15, not UTF8, another time zone than
 * UTC (the driver drops offsets), or roles that row-level security does not bind. Returns warnings.
 */
export async function checkServer({ ownerUrl, appUrl }: { ownerUrl: string; appUrl: string }): Promise<string[]> {
  const owner = await describeSession(ownerUrl)
  const app = await describeSession(appUrl)
  if (owner.version < oldestVersion) {
    throw new StartProblem(
      `The database is PostgreSQL ${Math.floor(owner.version / 10_000)}; the portal needs 15 or newer.`,
      "Upgrade the server, or unset DATABASE_URL to use the PostgreSQL that npm brought.",
    )
  }
  if (owner.encoding !== "UTF8") {
    throw new StartProblem(
      `The database stores text as ${owner.encoding}; the portal needs UTF8.`,
      "Make it anew: CREATE DATABASE portal OWNER portal_owner ENCODING 'UTF8' TEMPLATE template0;",
    )
  }
  for (const { role, timezone, superuser, bypassesRowSecurity } of [owner, app]) {
    if (timezone !== "UTC") {
      throw new StartProblem(
        `Sessions of ${role} run in the time zone ${timezone} and do not take UTC; moments would be stored wrongly.`,
        `Run: ALTER ROLE ${role} SET timezone = 'UTC'; and let a connection pool pass the option TimeZone on.`,
      )
    }
    if (superuser) throw new StartProblem(`${role} is a superuser: no rule of the database would bind it.`, rolesRemedy)
    if (bypassesRowSecurity) {
      throw new StartProblem(
        `${role} has BYPASSRLS: the database would not keep one party's rows from another.`,
        `Run as a superuser: ALTER ROLE ${role} NOBYPASSRLS;`,
      )
    }
  }
  if (owner.role !== app.role) return []
  return [
    `The portal works as ${app.role}, who owns the tables and could lift their rules. Set DATABASE_OWNER_URL to the owner and DATABASE_URL to a role that owns nothing.`,
  ]
}

async function describeSession(url: string): Promise<Session> {
  const client = await connect(url)
  try {
    const { rows } = await client.query<Session>(`
      SELECT current_setting('server_version_num')::int AS version,
             current_setting('server_encoding') AS encoding,
             current_setting('timezone') AS timezone,
             rolname AS role,
             rolsuper AS superuser,
             rolbypassrls AS "bypassesRowSecurity"
      FROM pg_roles WHERE rolname = current_user`)
    const [session] = rows
    if (!session) throw new Error("pg_roles does not list current_user")
    return session
  } finally {
    await client.end()
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, options: "-c TimeZone=UTC", connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    return client
  } catch (error) {
    const { username, pathname } = new URL(url)
    throw new StartProblem(
      `The database ${pathname.slice(1)} cannot be used as ${username || "nobody"}: ${(error as Error).message || error}`,
      remedyFor(error, url),
    )
  }
}

function remedyFor(error: unknown, url: string): string {
  const { hostname, port, pathname } = new URL(url)
  switch ((error as { code?: string }).code) {
    case "28P01":
    case "28000":
      return "Check the user and the password in it, and the server's pg_hba.conf."
    case "3D000":
      return `Make the database first: CREATE DATABASE ${pathname.slice(1)} OWNER portal_owner ENCODING 'UTF8' TEMPLATE template0;`
    default:
      return `Check that PostgreSQL runs and answers at ${hostname}:${port || 5432}.`
  }
}
