import { Notice } from "#components/ui/notice"
import { whoSees } from "#lib/agreements/first-text/who-sees"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

const codes = [
  "agreed",
  "agreedAll",
  "takenBack",
  "rowsAccepted",
  "rowsTakenBack",
  "commented",
  "resolved",
  "commentReopened",
  "noteReopened",
  "noted",
  "putAway",
  "handedOver",
  "frozen",
  "reopened",
  "withdrawn",
  "recalled",
  "declined",
  "signed",
  "roleGiven",
  "roleTaken",
  "approved",
  "approvalRefused",
  "preset",
  "saved",
  "translated",
  "clauseChosen",
  "stated",
  "rebased",
  "asked",
  "takenUp",
  "refused",
  "requestWithdrawn",
  "begun",
  "textHanded",
  "textBegun",
  "proposed",
  "proposalAccepted",
  "proposalRefused",
  "proposalCountered",
  "proposalWithdrawn",
  "wordsPutBack",
  "valueSaved",
  "standardTaken",
  "standardGivenUp",
  "valueTakenAway",
  "coverSaved",
  "questionAsked",
  "questionAnswered",
  "deputyNamed",
] as const

/** What has just been done, where the address names something that this page knows. */
export function DoneNotice({ locale, agreement, done }: { locale: Locale; agreement: AgreementView; done?: string }) {
  const code = codes.find(known => known === done)
  if (!code) return null
  return <Notice>{words(locale, "agreements")(`done.${code}`, whoSees(locale, agreement))}</Notice>
}
