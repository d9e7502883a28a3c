import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { permit } from "#lib/confidentiality/codes"
import { redraft } from "#lib/confidentiality/learnings/drafting"
import { refusalMoveLearning } from "#lib/confidentiality/learnings/policy"
import { readLearning } from "#lib/confidentiality/learnings/reading"
import type { SettleNameInput } from "#lib/confidentiality/learnings/schema"
import { lockLearning } from "#lib/confidentiality/learnings/visibility"
import { keptName, sayInstead } from "#lib/confidentiality/learnings/wording"
import { asActor } from "#lib/db/door"
import { requireParty } from "#lib/partnerships/policy"
import { tidyText } from "#lib/text"

/**
 * Settles a name that the check has found in a draft: says it otherwise wherever it stands, or leaves it in on purpose,
 * which the others are shown. A name that stands there no more is settled.
 * Refuses: common.not_found, common.changed_meanwhile, confidentiality.viewers_only_read,
 * confidentiality.not_your_learning, confidentiality.not_now.
 */
export async function settleName(actor: Actor, input: SettleNameInput): Promise<void> {
  const person = requireParty(actor)
  await asActor(actor, async tx => {
    const learning = await lockLearning(tx, actor, input.learningId)
    permit(refusalMoveLearning(actor, learning, "propose"))
    const { known, names } = await readLearning(person, learning)
    const name = names.find(one => !one.isKept && tidyText(one.found) === input.found)
    if (!name) return
    const { title, text, place, keptNames } = learning.wording
    const say = (words: string) =>
      input.way === "anonymise" ? sayInstead(words, name.found, input.instead, known) : words
    await redraft(
      tx,
      { ...learning, version: input.version },
      input.way === "keep"
        ? { keptNames: [...keptNames, keptName(name)] }
        : { title: say(title), text: say(text), place: say(place) },
    )
    await recordAudit(tx, actor, {
      subject: { type: "learning", id: learning.id },
      event: "learning.name_settled",
      partyIds: [person.member.id],
      values: { partnershipId: learning.partnershipId, way: input.way },
    })
  })
}
