import { SideMark } from "#components/ui/mark"
import type { MemberKind } from "#lib/actor"

/** A member's name in its ink as a link. The shape stands before it, so that no line runs below the shape. */
export function SideLink({ kind, name, href }: { kind: MemberKind; name: string; href: string }) {
  return (
    <>
      <SideMark kind={kind} />{" "}
      <a className={kind === "corporate" ? "side side-company" : "side side-local"} href={href}>
        <bdi>{name}</bdi>
      </a>
    </>
  )
}
