import { inject } from "vitest"
import { openTestDatabase } from "./database.ts"

// Runs before each test file: by the time it imports the portal, the environment names the file's own database.
await openTestDatabase(inject("testServer"))
