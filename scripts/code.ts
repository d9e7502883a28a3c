import { codeAt, fromBase32, stepAt, stepSeconds } from "#lib/accounts/second-factor/totp"
import { now } from "#lib/clock"
import { storyCodeKey } from "#seed/personas"

// What a code app would show, for whoever tries the portal without a phone at hand: for the story's key, or the one given.
const key = (process.argv[2] ?? storyCodeKey).toUpperCase().replaceAll(/[^A-Z2-7]/g, "")
const moment = now()
const secondsLeft = stepSeconds - (Math.floor(moment.getTime() / 1_000) % stepSeconds)
console.log(`${codeAt(fromBase32(key), stepAt(moment))}  (for ${secondsLeft} more seconds)`)
