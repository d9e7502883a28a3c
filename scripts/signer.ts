import { openLogKey } from "#lib/sealing/log-key"
import { openSealKey } from "#lib/sealing/seal-key"
import { listenForSeals } from "#lib/sealing/signer"

// Holds the key of the seal, which it puts on digests that the worker asks for, and the log key, with which it signs heads of
// records. Started by `npm start` beside the worker; it has no database, no network and no secret but its own.
const server = await listenForSeals({ seal: await openSealKey(), log: openLogKey() })
process.send?.("listening")

for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => server.close(() => process.exit(0)))
