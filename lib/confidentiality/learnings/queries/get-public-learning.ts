import type { Actor } from "#lib/actor"
import { listPublicLearnings } from "#lib/confidentiality/learnings/queries/list-public-learnings"
import type { PublicLearningView } from "#lib/confidentiality/learnings/views"
import { isId } from "#lib/ids"

/** What was learnt, under its address; null where nothing stands there for everybody today. */
export async function getPublicLearning(actor: Actor, publicId: string): Promise<PublicLearningView | null> {
  if (!isId(publicId)) return null
  const [learning] = await listPublicLearnings(actor, { id: publicId })
  return learning ?? null
}
