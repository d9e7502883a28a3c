import { chmodSync, mkdirSync } from "node:fs"
import { resolve } from "node:path"
import { StartProblem } from "#lib/db/start-problem"
import { root } from "./place.ts"

/**
 * The folder with everything the portal keeps on this machine; `DATA_DIR` names another. Closed to other users. As root
 * it may be passed through but not read: PostgreSQL runs as somebody else and has its own folder inside, and what else
 * lies there is closed by itself.
 */
export function openDataFolder(): string {
  const folder = resolve(root, process.env.DATA_DIR || ".data")
  try {
    mkdirSync(folder, { recursive: true })
    chmodSync(folder, process.getuid?.() === 0 ? 0o711 : 0o700)
  } catch (error) {
    throw new StartProblem(
      `The data folder ${folder} cannot be used (${(error as NodeJS.ErrnoException).code}).`,
      "Start the portal as the user it belongs to, or set DATA_DIR to a folder of your own.",
    )
  }
  return folder
}
