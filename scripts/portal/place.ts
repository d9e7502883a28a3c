import { join, resolve } from "node:path"

/** The project's folder. */
export const root = resolve(import.meta.dirname, "..", "..")

/** A program that npm installed, as the script that Node runs: `node_modules/.bin` holds no scripts on Windows. */
export const programs = {
  autocannon: join(root, "node_modules/autocannon/autocannon.js"),
  biome: join(root, "node_modules/@biomejs/biome/bin/biome"),
  next: join(root, "node_modules/next/dist/bin/next"),
  playwright: join(root, "node_modules/@playwright/test/cli.js"),
  prisma: join(root, "node_modules/prisma/build/index.js"),
  tsc: join(root, "node_modules/typescript/bin/tsc"),
  vitest: join(root, "node_modules/vitest/vitest.mjs"),
}

/** What every process of ours is told: no telemetry, no questions to hosts that only advertise a newer version. */
export const quietEnvironment = {
  NEXT_TELEMETRY_DISABLED: "1",
  CHECKPOINT_DISABLE: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  PRISMA_SCHEMA_ENGINE_BINARY: join(root, "scripts/schema-engine.mjs"),
}
