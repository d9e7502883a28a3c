import { check } from "#lib/agreements/checks/check"

/**
 * Somebody whom the text names to sign, and who holds no right to sign here: those who hold it are asked, whoever stands in
 * the text. Told to that side alone, which alone may know who acts for it.
 */
export const signatoryMayNotSign = check(
  { id: "signatory_may_not_sign", severity: "warns", section: "parties", demand: "L2" },
  (terms, { profiles }) =>
    profiles.flatMap(({ memberId, signing }) =>
      terms.sections.parties.signatories
        .filter(row => signing !== null && row.memberId === memberId && row.name !== "")
        .filter(row => !signing?.signatories.some(name => isSame(name, row.name)))
        .map(({ id, name }) => ({ field: "signatories", rowId: id, values: { name } })),
    ),
)

/** Letters in two encodings, capitals and blanks make no other person. */
function isSame(one: string, other: string): boolean {
  const folded = (name: string) => name.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean).join(" ")
  return folded(one) === folded(other)
}
