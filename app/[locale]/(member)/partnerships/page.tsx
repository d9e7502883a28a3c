import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { Empty } from "#components/ui/empty"
import { listFirstTexts } from "#lib/agreements/first-text/queries/list-first-texts"
import { listAgreementInvitations } from "#lib/agreements/invitation/queries/list-agreement-invitations"
import { mayWrite } from "#lib/agreements/policy"
import { listAgreements } from "#lib/agreements/queries/list-agreements"
import { words } from "#lib/i18n/words"
import { listPartnerships } from "#lib/partnerships/queries/list-partnerships"
import { paths } from "#lib/paths"
import { listProjects } from "#lib/projects/queries/list-projects"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Invited } from "./_components/invited"
import { PartnershipLine } from "./_components/partnership-line"

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "partnerships")("title") }
}

export default async function PartnershipsPage() {
  const person = await requireMember()
  const locale = requestLocale()
  const t = words(locale, "partnerships")
  const [partnerships, agreements, projects, invitations, texts] = await Promise.all([
    listPartnerships(person),
    listAgreements(person),
    listProjects(person),
    listAgreementInvitations(person),
    listFirstTexts(person),
  ])
  const { kind } = person.member
  const onward =
    kind === "corporate" ? [paths.directory(), t("empty.toDirectory")] : [paths.briefs.home, t("empty.toBriefs")]
  return (
    <Page title={t("title")} lead={<p>{t("intro")}</p>}>
      {partnerships.length === 0 && (
        <Empty heading={t("empty.heading")}>
          <p>{t(`empty.${kind}`)}</p>
          <p>
            <a href={`/${locale}${onward[0]}`}>{onward[1]}</a>
          </p>
        </Empty>
      )}
      <ul className="list things">
        {partnerships.map(partnership => (
          <PartnershipLine
            key={partnership.id}
            locale={locale}
            partnership={partnership}
            agreements={agreements.filter(agreement => agreement.partnershipId === partnership.id)}
            projects={projects.filter(project => project.partnershipId === partnership.id)}
          />
        ))}
      </ul>
      <Invited invitations={invitations} texts={texts} mayInvite={mayWrite(person.member)} />
    </Page>
  )
}
