import { resolve } from "node:path"
import process from "node:process"
import { pathToFileURL } from "node:url"
import { isMainThread } from "node:worker_threads"

// Loaded before a program that must not outlive the one that started it: when that one is killed, the line between them
// closes, and this one is asked to end as by a signal. The line itself keeps nothing alive.
if (isMainThread && process.channel) {
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"))
  process.channel.unref()
}

// Started as the program, it goes on with the one that is named to it: with `--import` before it, Next's development
// server (16.4.6) answers no request.
const [, own, program] = process.argv
if (own === import.meta.filename && program) await import(pathToFileURL(resolve(program)).href)
