import { askForScripts } from "#lib/web/request"

/** Put on a page that has an island which scripts make better: the page is then sent with them. */
export function WithScripts(): null {
  askForScripts()
  return null
}
