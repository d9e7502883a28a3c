import { defineConfig } from "prisma/config"

// The owner's address: it migrates. Prisma's own env() would throw where none is set, and `generate` needs none.
const url = process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL ?? "postgresql://none@127.0.0.1:1/none"

export default defineConfig({
  schema: "schema",
  migrations: { path: "migrations" },
  datasource: { url },
})
