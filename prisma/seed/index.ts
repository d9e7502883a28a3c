import { disconnect } from "#lib/db/client"
import { asSystem } from "#lib/db/door"
import { tellStory, tidyUp } from "#seed/story"

// The story's password is known to the world, so it is never told beside members of flesh and blood.
const members = await asSystem("story", tx => tx.member.count())
if (members > 0) {
  console.error("This database has members of its own, so the story is not told in it. Nothing was changed.")
  process.exitCode = 1
} else {
  await tellStory()
  await tidyUp()
}
await disconnect()
