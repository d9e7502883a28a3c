/** Where a site is. Lists often end an address with its country: then it is not said twice. */
export function SiteAddress({ address, country }: { address: string; country: string }) {
  const saysIt = address.toLocaleLowerCase().endsWith(country.toLocaleLowerCase())
  return (
    <>
      <bdi>{address}</bdi>
      {!saysIt && ` · ${country}`}
    </>
  )
}
