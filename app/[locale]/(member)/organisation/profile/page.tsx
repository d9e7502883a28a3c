import { redirect } from "next/navigation"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"

/** The parts of the profile are listed on the organisation's own page. */
export default function ProfilePage() {
  redirect(`/${requestLocale()}${paths.organisation.home}`)
}
