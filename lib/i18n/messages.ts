import type { Locale } from "#lib/i18n/locales"
import accounts from "./messages/en/accounts.json" with { type: "json" }
import agreements from "./messages/en/agreements.json" with { type: "json" }
import briefs from "./messages/en/briefs.json" with { type: "json" }
import checks from "./messages/en/checks.json" with { type: "json" }
import clearance from "./messages/en/clearance.json" with { type: "json" }
import common from "./messages/en/common.json" with { type: "json" }
import confidentiality from "./messages/en/confidentiality.json" with { type: "json" }
import content from "./messages/en/content.json" with { type: "json" }
import directory from "./messages/en/directory.json" with { type: "json" }
import emails from "./messages/en/emails.json" with { type: "json" }
import ending from "./messages/en/ending.json" with { type: "json" }
import fairness from "./messages/en/fairness.json" with { type: "json" }
import form from "./messages/en/form.json" with { type: "json" }
import guidance from "./messages/en/guidance.json" with { type: "json" }
import members from "./messages/en/members.json" with { type: "json" }
import moderation from "./messages/en/moderation.json" with { type: "json" }
import notifications from "./messages/en/notifications.json" with { type: "json" }
import pages from "./messages/en/pages.json" with { type: "json" }
import paper from "./messages/en/paper.json" with { type: "json" }
import partnerships from "./messages/en/partnerships.json" with { type: "json" }
import projects from "./messages/en/projects.json" with { type: "json" }
import refusals from "./messages/en/refusals.json" with { type: "json" }
import reviews from "./messages/en/reviews.json" with { type: "json" }
import taxonomy from "./messages/en/taxonomy.json" with { type: "json" }
import terms from "./messages/en/terms.json" with { type: "json" }
import today from "./messages/en/today.json" with { type: "json" }

const english = {
  accounts,
  agreements,
  briefs,
  checks,
  clearance,
  common,
  confidentiality,
  content,
  directory,
  emails,
  ending,
  fairness,
  form,
  guidance,
  members,
  moderation,
  notifications,
  pages,
  paper,
  partnerships,
  projects,
  refusals,
  reviews,
  taxonomy,
  terms,
  today,
}

export type Messages = typeof english
export type Area = keyof Messages

/** The catalogue of a language. English is the source; a language is added here when its folder is complete. */
export function messages(_locale: Locale): Messages {
  return english
}
