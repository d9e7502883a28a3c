/** The secret of a mailed link, as it stands in an address. */
const secret = /\/[\w-]{32}(?=\/|$)/g

const withoutQuery = (address: string) => address.split("?")[0] ?? ""

/** An address without its query, and without the secret of a mailed link. */
export function withoutSecret(address: string): string {
  return withoutQuery(address).replaceAll(secret, "/…")
}

export function holdsSecret(address: string): boolean {
  return withoutSecret(address) !== withoutQuery(address)
}
