import { randomBytes } from "node:crypto"
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { StartProblem } from "#lib/db/start-problem"

export type Secrets = {
  /** Signs sessions and form tokens. */
  sessionSecret: string
  /** 32 bytes in base64, given to Next when it builds and when it runs: forms outlive a restart and serve many machines. */
  actionsEncryptionKey: string
  /** 32 bytes in hex for text that rests encrypted. Without it that text is lost. */
  contentKey: string
}

/** The portal's secrets, made at the first start and readable by its user only. */
export function readSecrets(folder: string): Secrets {
  const file = join(folder, "secrets.json")
  if (!existsSync(file)) writeWhole(file, makeSecrets())
  try {
    return requireSecrets(JSON.parse(readFileSync(file, "utf8")))
  } catch (error) {
    throw new StartProblem(
      `${file} cannot be read: ${(error as Error).message}`,
      "Restore it from a backup. Without it people must sign in anew and encrypted text stays closed.",
    )
  }
}

function makeSecrets(): Secrets {
  return {
    sessionSecret: randomBytes(32).toString("base64url"),
    actionsEncryptionKey: randomBytes(32).toString("base64"),
    contentKey: randomBytes(32).toString("hex"),
  }
}

function requireSecrets(secrets: Secrets): Secrets {
  for (const name of ["sessionSecret", "actionsEncryptionKey", "contentKey"] as const) {
    if (typeof secrets[name] !== "string" || secrets[name] === "") throw new Error(`${name} is missing`)
  }
  return secrets
}

// Written beside and renamed: a start that is cut off leaves no half file.
function writeWhole(file: string, secrets: Secrets): void {
  writeFileSync(`${file}.draft`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.draft`, file)
}
