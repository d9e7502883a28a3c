import { Forbidden, NotFound } from "#components/layout/refused"
import { requestLocale, setStatus } from "#lib/web/request"

/** Answers a page that is not there, or not for this reader, with its status and a full body. */
export function Missing() {
  setStatus(404)
  return <NotFound locale={requestLocale()} />
}

/** Answers a page of one's own organisation that one's role does not allow. */
export function NotAllowed() {
  setStatus(403)
  return <Forbidden locale={requestLocale()} />
}
