/** How a refusal is answered over HTTP. The five kinds are closed: a rule that fits none is a fault, not a refusal. */
export const refusalStatus = {
  not_found: 404,
  forbidden: 403,
  invalid: 422,
  conflict: 409,
  too_many: 429,
} as const

export type RefusalKind = keyof typeof refusalStatus

/** `<room>.<reason>` in snake_case. The reason is one of the domain, never of the technology. */
export type RefusalCode = `${string}.${string}`

/** What is wrong with each field: a code of the `form` messages and the values its sentence needs. */
export type Problem = { code: string; values?: Record<string, string | number> }
export type Problems = Record<string, Problem>

/**
 * The rules say no: expected, typed, and thrown inside a command so that its transaction rolls back.
 * Everything else that is thrown is a fault and is answered with a reference number only.
 */
export class Refusal extends Error {
  override name = "Refusal"
  readonly code: RefusalCode
  readonly kind: RefusalKind
  readonly problems: Problems

  constructor(code: RefusalCode, kind: RefusalKind, problems: Problems = {}) {
    super(code)
    this.code = code
    this.kind = kind
    this.problems = problems
  }
}

/**
 * Makes a room's refusals from its table of code to kind: `throw refusal("agreements.not_your_turn")`.
 * `permit` throws when it is given a code and does nothing for null, so that a policy (`refusalSignAgreement`) can be
 * asked by the interface and enforced by the command with the same function.
 */
export function refusalCodes<const Codes extends Record<RefusalCode, RefusalKind>>(codes: Codes) {
  type Code = keyof Codes & RefusalCode
  function refusal(code: Code, problems?: Problems): Refusal {
    return new Refusal(code, codes[code] as RefusalKind, problems)
  }
  function permit(code: Code | null): void {
    if (code !== null) throw refusal(code)
  }
  return { codes, refusal, permit }
}

/** Refusals that belong to no room. */
export const { codes: commonCodes, refusal } = refusalCodes({
  "common.not_found": "not_found",
  "common.forbidden": "forbidden",
  "common.invalid_input": "invalid",
  "common.oversized": "invalid",
  "common.changed_meanwhile": "conflict",
})
