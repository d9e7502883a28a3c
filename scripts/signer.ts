import { openSealKey } from "#lib/sealing/seal-key"
import { listenForSeals } from "#lib/sealing/signer"

// Holds the key of the seal, and puts it on digests that the worker asks for. Started by `npm start` beside the worker; it
// has no database, no network and no secret but its own.
const server = await listenForSeals(await openSealKey())
process.send?.("listening")

for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => server.close(() => process.exit(0)))
