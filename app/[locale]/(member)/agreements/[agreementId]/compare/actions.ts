"use server"

import { markSection } from "#lib/agreements/commands/mark-section"
import { putBackWords } from "#lib/agreements/commands/put-back-words"
import { unmarkSection } from "#lib/agreements/commands/unmark-section"
import { putBackWordsInput } from "#lib/agreements/schema"
import { forgetViewedSection } from "#lib/agreements/viewed/commands/forget-viewed-section"
import { keepViewedSection } from "#lib/agreements/viewed/commands/keep-viewed-section"
import { markComparedInput, viewedSectionInput } from "#lib/agreements/viewed/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

// Each of the next four goes back to the section beside which it stood, of the same two versions.
export const submitAgreement = formAction(
  markComparedInput,
  markSection,
  ({ agreed }, { agreementId, section, ...two }) =>
    agreed
      ? `${paths.agreements.one(agreementId)}?done=agreedAll`
      : paths.agreements.comparedSection(agreementId, two, section),
)
export const submitTakeBack = formAction(markComparedInput, unmarkSection, (_, { agreementId, section, ...two }) =>
  paths.agreements.comparedSection(agreementId, two, section),
)
export const submitViewed = formAction(viewedSectionInput, keepViewedSection, (_, { agreementId, section, ...two }) =>
  paths.agreements.comparedSection(agreementId, two, section),
)
export const submitUnviewed = formAction(
  viewedSectionInput,
  forgetViewedSection,
  (_, { agreementId, section, ...two }) => paths.agreements.comparedSection(agreementId, two, section),
)

// To the section as it stands now: the two versions that were compared still differ.
export const submitPutBack = formAction(
  putBackWordsInput,
  putBackWords,
  (_, { agreementId, section }) => `${paths.agreements.section(agreementId, section)}?done=wordsPutBack`,
)
