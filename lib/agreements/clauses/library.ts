import type { Alternative, ClauseVersion, Topic } from "#lib/agreements/clauses/clause"
import { confidentialityTopics } from "#lib/agreements/clauses/confidentiality"
import { cooperationTopics } from "#lib/agreements/clauses/cooperation"
import { exitTopics } from "#lib/agreements/clauses/exit"
import { followUpTopics } from "#lib/agreements/clauses/follow-up"
import { legalTopics } from "#lib/agreements/clauses/legal"
import { methodTopics } from "#lib/agreements/clauses/method"
import { partiesTopics } from "#lib/agreements/clauses/parties"
import { pressTopics } from "#lib/agreements/clauses/press"
import { priceTopics } from "#lib/agreements/clauses/price"
import { publicityTopics } from "#lib/agreements/clauses/publicity"
import { purposeTopics } from "#lib/agreements/clauses/purpose"
import { reviewsTopics } from "#lib/agreements/clauses/reviews"
import { safeguardingTopics } from "#lib/agreements/clauses/safeguarding"
import { servicesTopics } from "#lib/agreements/clauses/services"
import { timelineTopics } from "#lib/agreements/clauses/timeline"
import { type SectionKey, sectionKeys } from "#lib/agreements/terms/fields"

/** The language in which the network's texts are written. */
export const clauseLanguage = "en"

/** On what terms anybody may use the network's texts, by its SPDX identifier: whoever signs them owes nobody a notice. */
export const clauseLicence = "CC0-1.0"

/** The network's texts, by the section whose words they may stand in. */
export const library: Readonly<Record<SectionKey, readonly Topic[]>> = {
  parties: partiesTopics,
  purpose: purposeTopics,
  services: servicesTopics,
  method: methodTopics,
  timeline: timelineTopics,
  price: priceTopics,
  confidentiality: confidentialityTopics,
  publicity: publicityTopics,
  press: pressTopics,
  cooperation: cooperationTopics,
  reviews: reviewsTopics,
  safeguarding: safeguardingTopics,
  follow_up: followUpTopics,
  exit: exitTopics,
  legal: legalTopics,
}

/** One text in one version, with where it belongs. `id` is "topic.level". */
export type Clause = { id: string; section: SectionKey; topic: Topic; alternative: Alternative } & ClauseVersion

export function clauseId(topic: Topic, alternative: Alternative): string {
  return `${topic.id}.${alternative.level}`
}

/** The version that is offered today. */
export function newestVersion({ versions }: Alternative): ClauseVersion {
  return versions.at(-1) ?? versions[0]
}

/** Every text that there is or ever was. */
export const allClauses: readonly Clause[] = sectionKeys.flatMap(section =>
  library[section].flatMap(topic =>
    topic.alternatives.flatMap(alternative =>
      alternative.versions.map(version => ({
        id: clauseId(topic, alternative),
        section,
        topic,
        alternative,
        ...version,
      })),
    ),
  ),
)

/** The text that is offered today under this id, in this section; null where there is none. */
export function offeredClause(section: SectionKey, id: string): Clause | null {
  return allClauses.findLast(clause => clause.section === section && clause.id === id) ?? null
}
