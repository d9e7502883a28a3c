import type { DocumentRow } from "#lib/agreements/evidence/views"
import { standingState } from "#lib/agreements/negotiation/next-step"
import type { SigningQuestionView } from "#lib/agreements/questions/views"
import type { SigningRolesView } from "#lib/agreements/roles/views"
import { refusalSignInTurn, stands } from "#lib/agreements/signing/policy"
import { NotApproved } from "./not-approved"
import { PaperBeingMade } from "./paper-being-made"
import {
  Delegated,
  InForce,
  NothingToSign,
  NotSignatory,
  NotYourTurn,
  OnPaperNow,
  Signed,
  SigningOver,
  type SignProps,
} from "./sign-states"
import { OpenToSign, SignText } from "./sign-text"

type Props = SignProps & {
  documents: DocumentRow[]
  roles: SigningRolesView | null
  questions: SigningQuestionView[]
  isSignatory: boolean
  hasSecondProof: boolean
}

/** How the signing stands for this reader, in the order in which a command would refuse. */
export function SignScreen({ documents, roles, questions, isSignatory, hasSecondProof, ...shared }: Props) {
  const { agreement } = shared
  if (standingState(agreement) === "in_force") return <InForce {...shared} />
  if (agreement.state !== "signing") return <NothingToSign {...shared} />
  if (agreement.isSigningOver) return <SigningOver {...shared} />
  const yours = agreement.signatures.filter(({ isYou, isVoid }) => isYou && !isVoid)
  const own = yours.find(stands)
  const deputyName = yours.at(-1)?.deputyName
  if (!own && deputyName) return <Delegated {...shared} deputyName={deputyName} />
  if (!own || !isSignatory) return <NotSignatory {...shared} />
  if (agreement.waitingScan) return <OnPaperNow {...shared} />
  if (own.state === "signed") return <Signed {...shared} signature={own} />
  if (roles?.isOut) return <NotApproved {...shared} approvers={roles.approvers} />
  if (refusalSignInTurn(agreement.signatures.filter(stands), own)) return <NotYourTurn {...shared} signature={own} />
  if (documents.some(({ kind, made }) => kind === "terms" && !made)) return <PaperBeingMade {...shared} />
  const Screen = own.state === "viewed" ? SignText : OpenToSign
  return <Screen {...shared} hasSecondProof={hasSecondProof} questions={questions} />
}
