import { recordPressEnquiry } from "#lib/confidentiality/press/commands/record-press-enquiry"
import { askDisclosure } from "#lib/confidentiality/requests/commands/ask-disclosure"
import { askNameUse } from "#lib/confidentiality/requests/commands/ask-name-use"
import { grantDisclosure } from "#lib/confidentiality/requests/commands/grant-disclosure"
import { dayFromNow, daysAgo } from "#seed/clock"
import type { Cast } from "#seed/people"

/** One consent and one permission to use a name that were given, and one request that waits for the company; a journalist’s question. */
export type Consents = { consents: { granted: string; asked: string; pressEnquiry: string } }

/** Tells what the two who work together asked of each other before they told it to others. */
export async function tellConsents({ people }: Cast, partnershipId: string): Promise<Consents> {
  const { ingrid, jonas, ruma, tanvir } = people

  daysAgo(22)
  const { requestId: granted } = await askDisclosure(tanvir, {
    ...{ partnershipId, subject: "findings", audience: "journalists", scope: "anonymised" },
    words: "In one of the printing units that we visited, nobody could show us a list of those who work at night.",
    occasion: "A conversation with a weekly in Dhaka that writes about night work in Gazipur, in the next two months.",
    purpose: "Night work without lists is common here. If it is written about, inspectors ask for the lists.",
    until: dayFromNow(40),
    answerBy: dayFromNow(-8),
  })
  daysAgo(19)
  await grantDisclosure(ingrid, {
    ...{ partnershipId, requestId: granted, scope: "anonymised", until: dayFromNow(40) },
    conditions: "The month and the part of town are left out. We read the sentence before it is printed.",
  })

  daysAgo(34)
  const { requestId: shown } = await askNameUse(jonas, {
    ...{ partnershipId, uses: ["name"], picture: undefined },
    words: "In Gazipur we work with Shishu Odhikar Kendra. If you know of a child at work, you can tell them.",
    places: "The notice board in the canteen of each site, and the first page of the hotline’s leaflet.",
    purpose: "Workers speak sooner when they know who listens.",
    startsOn: dayFromNow(-30),
    until: dayFromNow(150),
    answerBy: dayFromNow(-24),
  })
  daysAgo(32)
  await grantDisclosure(ruma, {
    ...{ partnershipId, requestId: shown, scope: "named", until: dayFromNow(150) },
    conditions: "In Bengali too, and with no logo of the company beside our name.",
  })

  daysAgo(2)
  const { requestId: asked } = await askDisclosure(ruma, {
    ...{ partnershipId, subject: "reports_and_outputs", audience: "other_companies", scope: "named" },
    words: "The two pages of our report that say how we found families through the ward school, with both our names.",
    occasion: "The meeting of buyers in Dhaka, on paper for those who come.",
    purpose: "Other buyers ask how remediation can begin at a school. They could begin sooner.",
    until: dayFromNow(60),
    answerBy: dayFromNow(12),
  })

  daysAgo(1)
  const { enquiryId: pressEnquiry } = await recordPressEnquiry(tanvir, {
    ...{ partnershipId, outlet: "Dhaka Evening Television", journalist: "" },
    question: "Is it true that children work for a Norwegian brand in Gazipur, and that you know it?",
    ...{ askedOn: dayFromNow(-1), answerNeededBy: dayFromNow(2) },
  })
  return { consents: { granted, asked, pressEnquiry } }
}
