import { expect, type Locator, type Page } from "@playwright/test"

/** More stops than any page of the portal has; who needs more has lost the way. */
const stopsMax = 200

/**
 * Goes on with the Tab key until the focus is there. At each stop on the way one can see where one is: the focus is
 * drawn, inside the window, and nothing lies over it.
 */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < stopsMax; stop++) {
    await page.keyboard.press("Tab")
    const seen = await page.evaluate(focusAsSeen)
    if (seen)
      expect(seen, `the focus on ${page.url()}`).toEqual({ ...seen, isDrawn: true, isInWindow: true, isOnTop: true })
    if (await target.evaluate(element => element === document.activeElement)) return
  }
  throw new Error(`${target} on ${page.url()} is not reached by ${stopsMax} stops`)
}

/** How the element that has the focus looks now; null between the end of the page and its beginning. Runs in the page. */
function focusAsSeen() {
  const element = document.activeElement
  if (!element || element === document.body) return null
  const { outlineStyle, outlineWidth } = getComputedStyle(element)
  const { left, right, top, bottom, width, height } = element.getBoundingClientRect()
  const above = document.elementFromPoint((left + right) / 2, Math.min((top + bottom) / 2, innerHeight - 1))
  return {
    what: element.outerHTML.slice(0, 200),
    isDrawn: outlineStyle === "solid" && Number.parseFloat(outlineWidth) >= 2,
    isInWindow: width > 0 && height > 0 && left >= 0 && right <= innerWidth && bottom > 0 && top < innerHeight,
    isOnTop: above !== null && (element.contains(above) || above.contains(element)),
  }
}
