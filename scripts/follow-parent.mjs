import process from "node:process"
import { isMainThread } from "node:worker_threads"

// Loaded before a program that must not outlive the one that started it: when that one is killed, the line between them
// closes, and this one is asked to end as by a signal. The line itself keeps nothing alive.
if (isMainThread && process.channel) {
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"))
  process.channel.unref()
}
