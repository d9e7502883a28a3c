import { refusalCodes } from "#lib/errors"

export const { codes, refusal, permit } = refusalCodes({
  "accounts.wrong_credentials": "forbidden",
  "accounts.too_many_tries": "too_many",
  "accounts.user_name_taken": "conflict",
  "accounts.link_not_valid": "not_found",
  "accounts.wrong_password": "forbidden",
  "accounts.sign_in_first": "forbidden",
  "accounts.last_owner": "conflict",
  "accounts.not_a_representative": "not_found",
  "accounts.sign_in_again": "forbidden",
  "accounts.wrong_code": "forbidden",
  "accounts.codes_used_up": "too_many",
  "accounts.set_up_link_not_valid": "not_found",
  "accounts.code_app_in_use": "conflict",
  "accounts.no_code_app": "conflict",
  "accounts.passkeys_first": "conflict",
  "accounts.passkey_not_valid": "forbidden",
})
