import { defineConfig } from "vitest/config"
import { BaseSequencer, type TestSpecification } from "vitest/node"

const root = new URL("..", import.meta.url).pathname

/** The permission matrix takes as long as half of all others: it begins first, or they are done and it is waited for. */
class MatrixFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isMatrix = ({ moduleId }: TestSpecification) => moduleId.endsWith("/permissions.matrix.test.ts")
    const sorted = await super.sort(files)
    return [...sorted.filter(isMatrix), ...sorted.filter(file => !isMatrix(file))]
  }
}

/** `unit` needs nothing but the sources; `integration` gets a real PostgreSQL from its global setup. */
export default defineConfig({
  root,
  test: {
    // Vitest would leave a core free, which of two is half of the machine: the suites would take almost twice as long.
    maxWorkers: "100%",
    sequence: { sequencer: MatrixFirst },
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
