import { defineConfig } from "vitest/config"

const root = new URL("..", import.meta.url).pathname

/** `unit` needs nothing but the sources; `integration` gets a real PostgreSQL from its global setup. */
export default defineConfig({
  root,
  test: {
    // Vitest would leave a core free, which of two is half of the machine: the suites would take almost twice as long.
    maxWorkers: "100%",
    projects: [
      {
        root,
        test: {
          name: "unit",
          include: ["lib/**/*.test.ts", "tests/unit/**/*.test.ts", "tests/architecture/**/*.test.ts"],
          setupFiles: "tests/support/properties.ts",
          testTimeout: 20_000,
        },
      },
      {
        root,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: "tests/support/database-server.ts",
          setupFiles: ["tests/support/integration.ts", "tests/support/properties.ts"],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
