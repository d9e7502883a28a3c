import type { SigningRolesView } from "#lib/agreements/roles/views"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"

export type RolesProps = { locale: Locale; agreement: AgreementView; roles: SigningRolesView; member: string }
