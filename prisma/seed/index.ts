import { disconnect } from "#lib/db/client"
import { asSystem } from "#lib/db/door"
import { daysAgo, endStory } from "#seed/clock"
import { tellNeighbours } from "#seed/neighbours"
import { tellPeople } from "#seed/people"
import { tellProfiles } from "#seed/profiles"

/**
 * Tells the story: every persona, and every state a screen can be in, made by the same commands that people use.
 * Refuses a database that has members of its own: the story's password is known to the world.
 */
async function tellStory(): Promise<void> {
  const members = await asSystem("story", tx => tx.member.count())
  if (members > 0) {
    console.error("This database has members of its own, so the story is not told in it. Nothing was changed.")
    process.exitCode = 1
    return
  }
  daysAgo(120)
  const cast = await tellPeople()
  await tellProfiles(cast)
  await tellNeighbours(cast)
  endStory()
  await asSystem("story", tx => tx.session.deleteMany())
  await asSystem("story", tx => tx.outboxMail.deleteMany())
}

await tellStory()
await disconnect()
