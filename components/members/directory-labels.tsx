import { formattingLocale, type Locale } from "#lib/i18n/locales"
import type { FacetName } from "#lib/members/directory/views"
import { type ListName, listLabel } from "#lib/members/profile/lists"

const lists: Record<Exclude<FacetName, "verified">, ListName> = {
  country: "countries",
  service: "services",
  topic: "topics",
  kind: "localResourceKinds",
  funding: "fundingStances",
  language: "languages",
}

export { lists }
