import type { Instrumentation } from "next"
import { logFault } from "#lib/front/log"

/** Next asks for this file by its place. What a page or action throws is logged under the reference its reader sees. */
export const onRequestError: Instrumentation.onRequestError = (fault, request) => {
  const reference = String(request.headers["x-request-id"] ?? "")
  logFault(fault, { reference, method: request.method, path: request.path })
}
