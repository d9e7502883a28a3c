import { answerContactMessage } from "#lib/content/commands/answer-contact-message"
import { chooseFeaturedMember } from "#lib/content/commands/choose-featured-member"
import { sendContactMessage } from "#lib/content/commands/send-contact-message"
import { getFeaturedMember } from "#lib/content/queries/get-featured-member"
import { getNetworkNumbers } from "#lib/content/queries/get-network-numbers"
import { listContactMessages } from "#lib/content/queries/list-contact-messages"
import { listFeaturableMembers } from "#lib/content/queries/list-featurable-members"
import { listFeaturedChoices } from "#lib/content/queries/list-featured-choices"
import { searchSite } from "#lib/content/queries/search-site"
import { allBut, everybody, type Row, secretariat } from "./row.ts"

const nobodysMessage = "00000000-0000-7000-8000-000000000000"

/** What the network says itself is everybody's to read; letters and the choice for the front page are the secretariat's. */
export const rows: Row[] = [
  {
    of: "#lib/content/commands/send-contact-message",
    run: actor =>
      sendContactMessage(actor, {
        topic: "joining",
        name: "A reader",
        email: "reader@example.org",
        text: "A question",
        locale: "en",
      }),
    allowed: everybody,
  },
  {
    of: "#lib/content/commands/answer-contact-message",
    run: actor => answerContactMessage(actor, { messageId: nobodysMessage, answer: "An answer" }),
    allowed: [],
    refused: allBut(...secretariat),
  },
  {
    of: "#lib/content/commands/choose-featured-member",
    run: (actor, story) =>
      chooseFeaturedMember(actor, { memberId: story.members["shishu-odhikar-kendra"], because: "A reason" }),
    allowed: secretariat,
    refused: allBut(...secretariat),
  },
  { of: "#lib/content/queries/get-featured-member", run: actor => getFeaturedMember(actor), allowed: everybody },
  { of: "#lib/content/queries/get-network-numbers", run: actor => getNetworkNumbers(actor), allowed: everybody },
  {
    of: "#lib/content/queries/search-site",
    run: actor => searchSite(actor, { words: "children", locale: "en" }),
    allowed: everybody,
  },
  { of: "#lib/content/queries/list-contact-messages", run: actor => listContactMessages(actor), allowed: secretariat },
  {
    of: "#lib/content/queries/list-featurable-members",
    run: actor => listFeaturableMembers(actor),
    allowed: secretariat,
  },
  { of: "#lib/content/queries/list-featured-choices", run: actor => listFeaturedChoices(actor), allowed: secretariat },
]
