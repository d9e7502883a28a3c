import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { type Lock, missingEntries } from "../../scripts/complete-lock.ts"

const lock: Lock = JSON.parse(readFileSync(new URL("../../package-lock.json", import.meta.url), "utf8"))

test("npm ci finds every optional package in the lock (else run: node scripts/complete-lock.ts)", () => {
  expect(Object.keys(missingEntries(lock))).toEqual([])
})

test("a missing package of another platform is found and described from its name", () => {
  const packages = {
    "node_modules/tool": {
      dev: true,
      optionalDependencies: { "@tool/cli-linux-x64-musl": "1.2.3", "@tool/cli-darwin-arm64": "1.2.3" },
    },
    "node_modules/tool/node_modules/@tool/cli-darwin-arm64": {},
  }
  expect(missingEntries({ packages })).toEqual({
    "node_modules/@tool/cli-linux-x64-musl": {
      version: "1.2.3",
      os: ["linux"],
      cpu: ["x64"],
      libc: ["musl"],
      dev: true,
      optional: true,
    },
  })
})
