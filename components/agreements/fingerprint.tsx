/** A SHA-256 digest in eight groups, so that two people can read it to each other. */
export function Fingerprint({ digest }: { digest: string }) {
  const groups = digest.match(/.{1,8}/g) ?? []
  return (
    <code className="fingerprint" dir="ltr">
      {groups.map((group, index) => (
        <span key={index}>{group} </span>
      ))}
    </code>
  )
}
