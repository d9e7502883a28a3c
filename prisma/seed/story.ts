import { sessionHours } from "#lib/accounts/policy"
import { day, fromNow, hour, now } from "#lib/clock"
import { asSystem } from "#lib/db/door"
import { type Changes, tellChanges } from "#seed/changes"
import { daysAgo, endStory } from "#seed/clock"
import { type Consents, tellConsents } from "#seed/consents"
import { type Endings, tellEndings } from "#seed/endings"
import { type FirstTexts, tellFirstTexts } from "#seed/first-texts"
import { type Invitations, tellInvitations } from "#seed/invitations"
import { type Journeys, tellJourneys } from "#seed/journeys"
import { tellNeighbours } from "#seed/neighbours"
import { type Neutrals, tellNeutrals } from "#seed/neutrals"
import { type Paper, tellPaper } from "#seed/paper"
import { type Cast, tellPeople } from "#seed/people"
import { tellProfiles } from "#seed/profiles"
import { type Promises, tellPromises } from "#seed/promises"
import { type Reviews, tellReviews } from "#seed/reviews"
import { type Roles, tellRoles } from "#seed/roles"
import { tellSites } from "#seed/sites"
import { type Trust, tellTrust } from "#seed/trust"
import { tellWork, type Work } from "#seed/work"

/** The story's people and what they have to do with each other, by name. */
export type Story = Cast &
  Journeys &
  Work &
  Reviews &
  Changes &
  Consents &
  Endings &
  Promises &
  Trust &
  Roles &
  Invitations &
  FirstTexts &
  Paper &
  Neutrals & { siteIds: string[] }

/** Tells the whole story: every persona, and every state a screen can be in, made by the commands that people use. */
export async function tellStory(): Promise<Story> {
  daysAgo(120)
  const cast = await tellPeople()
  await tellProfiles(cast)
  await tellNeighbours(cast)
  const siteIds = await tellSites(cast)
  const journeys = await tellJourneys(cast, siteIds)
  const work = await tellWork(cast, journeys.partnerships.working)
  const reviews = await tellReviews(cast, journeys.partnerships.working)
  const changes = await tellChanges(cast, journeys.agreements.inForce)
  const consents = await tellConsents(cast, journeys.partnerships.working)
  const endings = await tellEndings(cast)
  const promises = await tellPromises(cast)
  const roles = await tellRoles(cast)
  const trust = await tellTrust(cast)
  const invitations = await tellInvitations(cast)
  const firstTexts = await tellFirstTexts(cast)
  const paper = await tellPaper(cast)
  const neutrals = await tellNeutrals(cast, journeys.agreements.negotiating)
  endStory()
  await renewSessions()
  return {
    ...cast,
    ...journeys,
    ...work,
    ...reviews,
    ...changes,
    ...consents,
    ...endings,
    ...promises,
    ...roles,
    ...trust,
    ...invitations,
    ...firstTexts,
    ...paper,
    ...neutrals,
    siteIds,
  }
}

/** Who goes on with their code app after the story is told, to show how that is. */
const keepCodeApp = ["astrid", "shirin"]

/** What is left over from telling and is nobody's: sessions that nobody opened, mail that nobody waits for. */
export async function tidyUp(): Promise<void> {
  await asSystem("story", async tx => {
    await tx.session.deleteMany()
    // A visitor of the story signs in with a password alone and meets the second proof on the way to signing.
    await tx.codeApp.deleteMany({ where: { user: { userName: { notIn: keepCodeApp } } } })
    await tx.outboxMail.deleteMany()
    // Whoever has answered since has read what asked them to.
    await tx.notification.updateMany({ where: { notifiedAt: { lt: fromNow(-10 * day) } }, data: { readAt: now() } })
  })
}

/** The sessions in which the story was told ended long ago by its own clock; whoever acts in it acts now. */
function renewSessions(): Promise<unknown> {
  const fresh = { openedAt: now(), seenAt: now(), steppedUpAt: now(), endsAt: fromNow(sessionHours * hour) }
  return asSystem("story", tx => tx.session.updateMany({ data: fresh }))
}
