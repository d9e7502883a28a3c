import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { words } from "#lib/i18n/words"
import { getInvitation } from "#lib/members/queries/get-invitation"
import { paths } from "#lib/paths"
import { requestLocale, setStatus } from "#lib/web/request"
import { getActor } from "#lib/web/session"
import { Answer } from "./_components/answer"
import { Offer } from "./_components/offer"

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "members")("people.open"), robots: { index: false } }
}

/** Reading the link changes nothing: scanners of mail follow links, people press the button. */
export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const actor = await getActor()
  const invitation = await getInvitation(actor, token)
  const locale = requestLocale()
  const t = words(locale, "members")
  if (!invitation) {
    setStatus(404)
    return (
      <Page title={t("invitation.titleClosed")}>
        <p>{t("invitation.closed")}</p>
        <p>
          <a href={`/${locale}${actor.kind === "person" ? paths.today : ""}`}>
            {words(locale, "common")(actor.kind === "person" ? "menu.today" : "toHome")}
          </a>
        </p>
      </Page>
    )
  }
  const { memberName: member, invitedByName: name } = invitation
  return (
    <Page title={t("invitation.title", { member })} lead={<p>{t("invitation.offer", { name, member })}</p>}>
      <Offer invitation={invitation} />
      <Answer invitation={invitation} token={token} email={actor.kind === "person" ? actor.email : ""} />
    </Page>
  )
}
