import { SideMark } from "#components/ui/mark"
import type { MemberKind } from "#lib/actor"

/** A member's name in its ink, with its shape. */
export function SideName({ kind, name }: { kind: MemberKind; name: string }) {
  return (
    <span className={kind === "corporate" ? "side side-company" : "side side-local"}>
      <SideMark kind={kind} /> <bdi>{name}</bdi>
    </span>
  )
}
