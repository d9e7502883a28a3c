import type { Metadata } from "next"
import { getFeaturedMember } from "#lib/content/queries/get-featured-member"
import { getNetworkNumbers } from "#lib/content/queries/get-network-numbers"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { getActor } from "#lib/web/session"
import { Doors } from "./_components/doors"
import { Featured } from "./_components/featured"
import { FromGuidance } from "./_components/from-guidance"
import { Opening } from "./_components/opening"
import { Steps } from "./_components/steps"

export function generateMetadata(): Metadata {
  const t = words(requestLocale(), "pages")
  return { title: { absolute: t("home.title") }, description: t("home.sentence") }
}

export default async function HomePage() {
  const actor = await getActor()
  const [numbers, featured] = await Promise.all([getNetworkNumbers(actor), getFeaturedMember(actor)])
  return (
    <div className="page home">
      <Opening numbers={numbers} />
      <Doors />
      <Steps />
      {featured && <Featured member={featured} />}
      <FromGuidance />
    </div>
  )
}
