import { qrCode } from "#lib/qr-code"

/** A text as a square that a camera reads. Its ground stays white and its dots black in every scheme: cameras want that. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, dots } = qrCode(text)
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={dots.join("")} fill="#000" />
    </svg>
  )
}
