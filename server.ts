import { createServer } from "node:http"
import next from "next"
import { bindAddress, isDevelopment, port } from "#lib/env"
import { frontDoor } from "#lib/front/door"
import { openPageCache } from "#lib/front/page-cache"

const server = createServer({ requestTimeout: 120_000 })
const app = next({ dev: isDevelopment(), dir: import.meta.dirname, httpServer: server, port: port(), quiet: true })
await app.prepare()
server.on("request", frontDoor(app.getRequestHandler(), isDevelopment() ? null : openPageCache()))
server.listen(port(), bindAddress(), () => process.send?.("listening"))

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0))
    server.closeIdleConnections()
    setTimeout(() => process.exit(0), 5_000).unref()
  })
}
