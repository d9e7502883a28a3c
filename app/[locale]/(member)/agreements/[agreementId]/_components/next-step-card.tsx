import { RowsSaidToo } from "#components/agreements/matrix-rows"
import { dutiesForYou } from "#components/agreements/one-sided-duties"
import { ButtonForm } from "#components/form/button-form"
import { onTheTable } from "#lib/agreements/lifecycle"
import { type NextStep, nextStep } from "#lib/agreements/negotiation/next-step"
import type { SigningRolesView } from "#lib/agreements/roles/views"
import type { SectionKey } from "#lib/agreements/terms/fields"
import type { AgreementView } from "#lib/agreements/views"
import { today } from "#lib/clock"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import { submitAgreeToAll } from "../actions"
import { newestInForce } from "./changes"
import { FreezeForm } from "./freeze-form"

type Props = { locale: Locale; agreement: AgreementView; roles: SigningRolesView | null }

type Card = { text: string; link?: { path: string; label: string } }

/** The one clear next step, in a sentence and a button; for who waits, a sentence alone. */
export function NextStepCard({ locale, agreement, roles }: Props) {
  const t = words(locale, "agreements")
  const step = nextStep(agreement, roles)
  const { text, link } = card(locale, agreement, step)
  const mayAgreeToAll =
    (step.kind === "answer" || step.kind === "conclude") && dutiesForYou(agreement).length === 0 && agreement.digest
  return (
    <section className="card next-step" aria-labelledby="next-step">
      <h2 id="next-step">{t("step.heading")}</h2>
      <p>{text}</p>
      <HopedFor locale={locale} agreement={agreement} />
      <LastDay locale={locale} agreement={agreement} />
      {agreement.reason && <p dir="auto">{t("reason", { reason: agreement.reason })}</p>}
      {mayAgreeToAll && <RowsSaidToo locale={locale} agreement={agreement} />}
      <div className="buttons">
        {link && (
          <a className="button" href={link.path.startsWith("#") ? link.path : `/${locale}${link.path}`}>
            {link.label}
          </a>
        )}
        {step.kind === "freeze" && agreement.mayWrite && <FreezeForm locale={locale} agreement={agreement} />}
        {step.kind === "in_force" && (
          <a className="button button-quiet" href={`/${locale}${paths.partnerships.one(agreement.partnershipId)}`}>
            {t("step.inForce.partnership")}
          </a>
        )}
        {mayAgreeToAll && (
          <ButtonForm
            action={submitAgreeToAll}
            hidden={{ agreementId: agreement.id, seen: mayAgreeToAll }}
            quiet={step.kind === "answer"}
          >
            {t(step.kind === "answer" ? "step.answer.all" : "step.conclude.button")}
          </ButtonForm>
        )}
      </div>
    </section>
  )
}

/** The day until which an answer is hoped for: a wish that both sides see, and never a limit. */
function HopedFor({ locale, agreement }: { locale: Locale; agreement: AgreementView }) {
  const { answerHopedOn, state, isYourTurn } = agreement
  if (!answerHopedOn || !onTheTable.includes(state)) return null
  const key = answerHopedOn < today() ? "turn.hopedPassed" : isYourTurn ? "turn.hopedYours" : "turn.hopedTheirs"
  return <p className="quiet">{words(locale, "agreements")(key, { day: formatDay(locale, answerHopedOn) })}</p>
}

/** The last day for signing, which binds all; once it is over, what that came to. */
function LastDay({
  locale,
  agreement: { signUntil, hasSigningLapsed, isSigningOver },
}: Pick<Props, "locale" | "agreement">) {
  const t = words(locale, "agreements")
  if (hasSigningLapsed) return <p>{t("turn.signingLapsed")}</p>
  if (isSigningOver) return null
  return signUntil && <p className="quiet">{t("turn.signUntil", { day: formatDay(locale, signUntil) })}</p>
}

function card(locale: Locale, agreement: AgreementView, step: NextStep): Card {
  const t = words(locale, "agreements")
  const s = words(locale, "terms")
  const names = sayOthers(locale, agreement.parties)
  const holder = agreement.parties.find(party => party.memberId === agreement.holderId)
  const title = (section: SectionKey) => s(`section.${section}.title`)
  const member = agreement.parties.find(party => party.isYou)?.name ?? ""
  const wholeId = agreement.amendment?.amendsId ?? agreement.id
  const toSection = (section: SectionKey) => paths.agreements.section(agreement.id, section)
  switch (step.kind) {
    case "fill": {
      const section = title(step.section)
      const link = { path: `${toSection(step.section)}?edit=1`, label: t("step.fill.button", { section }) }
      return { text: t("step.fill.text", { gaps: step.gaps, section }), link }
    }
    case "mend": {
      const section = title(step.section)
      const link = { path: toSection(step.section), label: t("step.mend.button", { section }) }
      return { text: t("step.mend.text", { section }), link }
    }
    case "answer": {
      const label = t("step.answer.button", { section: title(step.section) })
      return { text: t("step.answer.text", { open: step.open }), link: { path: toSection(step.section), label } }
    }
    case "answer_proposals": {
      const label = t("step.answerProposals.button", { section: title(step.section) })
      const link = { path: `${toSection(step.section)}#proposals`, label }
      return { text: t("step.answerProposals.text", { open: step.open, names }), link }
    }
    case "conclude":
      return { text: t("step.conclude.text") }
    case "change":
      return { text: t("step.change.text"), link: { path: "#sections", label: t("step.change.button") } }
    case "name_kinds": {
      const link = { path: paths.agreements.write(agreement.id), label: t("step.nameKinds.button") }
      return { text: t("step.nameKinds.text"), link }
    }
    case "rebase": {
      const link = { path: paths.agreements.rebase(agreement.id), label: t("step.rebase.button") }
      return { text: t("step.rebase.text"), link }
    }
    case "reopen": {
      const link = { path: paths.agreements.reopen(agreement.id), label: t("step.reopen.button") }
      return { text: t("step.reopen.text"), link }
    }
    case "hand_over": {
      const link = { path: paths.agreements.handOver(agreement.id), label: t("step.handOver.button", { names }) }
      return { text: t("step.handOver.text", { names }), link }
    }
    case "offer": {
      const link = { path: paths.agreements.handOver(agreement.id), label: t("step.offer.button", { names }) }
      return { text: t(step.invitationId ? "step.offer.textInvited" : "step.offer.text", { names }), link }
    }
    case "wait_for_acceptance": {
      const link = { path: paths.partnerships.invitation(step.invitationId), label: t("step.acceptance.button") }
      return { text: t(step.isEnded ? "step.acceptance.ended" : "step.acceptance.text", { names }), link }
    }
    case "has_come": {
      const link = { path: paths.agreements.one(step.agreementId), label: t("step.hasCome.button") }
      return { text: t("step.hasCome.text", { names }), link }
    }
    case "came_without_text": {
      const { agreementId, partnershipId } = step
      if (agreementId) {
        const link = { path: paths.agreements.one(agreementId), label: t("step.hasCome.button") }
        return { text: t("step.cameWithout.seen", { names }), link }
      }
      const link = { path: paths.partnerships.one(partnershipId), label: t("step.cameWithout.button") }
      return { text: t("step.cameWithout.unseen", { names }), link }
    }
    case "wait":
      return { text: t("step.wait.text", { names: holder?.name ?? names }) }
    case "look_on":
      return { text: t(agreement.state === "drafting" ? "step.wait.draft" : "step.wait.read") }
    case "freeze":
      return { text: t(agreement.mayWrite ? "step.freeze.text" : "step.freeze.wait") }
    case "approve": {
      const link = { path: paths.agreements.roles(agreement.id), label: t("step.approve.button") }
      return { text: t("step.approve.text", { member }), link }
    }
    case "wait_for_approval": {
      const link = { path: paths.agreements.roles(agreement.id), label: t("step.signWait.approvalButton") }
      return { text: t("step.signWait.approval"), link }
    }
    case "sign": {
      const link = { path: paths.agreements.sign(agreement.id), label: t("step.sign.button") }
      return { text: t("step.sign.text", { member }), link }
    }
    case "attest": {
      const link = { path: paths.agreements.paper(agreement.id), label: t("step.attest.button") }
      return { text: t("step.attest.text"), link }
    }
    case "wait_for_attestations":
      return { text: t("step.attest.wait") }
    case "wait_for_turn":
      return { text: t("step.signWait.turn") }
    case "signing_over":
      return { text: t("step.signWait.over") }
    case "wait_for_signatures":
      return { text: t(step.isAsked ? "step.signWait.text" : "step.signWait.notYours") }
    case "in_force": {
      const day = formatDay(locale, agreement.inForceOn ?? agreement.turnSince.toISOString().slice(0, 10))
      const { id } = newestInForce(agreement) ?? agreement
      const link = { path: paths.agreements.text(id), label: t("step.inForce.button") }
      return { text: t("step.inForce.text", { day }), link }
    }
    case "suspended": {
      const link = { path: paths.agreements.ending(wholeId), label: t("step.suspended.button") }
      return { text: t("step.suspended.text"), link }
    }
    case "ended": {
      const link = { path: paths.agreements.ending(wholeId), label: t("step.ended.button") }
      return { text: t(`step.ended.${step.state}`), link }
    }
    case "withdrawn":
      return {
        text: t("step.withdrawn.text"),
        link: { path: paths.agreements.text(agreement.id), label: t("step.withdrawn.button") },
      }
  }
}
