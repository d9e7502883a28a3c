import { check } from "#lib/agreements/checks/check"
import { remediationServices } from "#lib/agreements/checks/sensitive-codes"

/**
 * Children were taken out of the mill and into a school whose fees nobody had promised; after a term they were back
 * (C6).
 */
export const remediationUnfunded = check(
  { id: "remediation_unfunded", severity: "warns", section: "price", demand: "C6" },
  ({ sections: { services, price } }) => {
    const remediation = services.outputs.find(({ service }) => service !== null && remediationServices.has(service))
    const isWithoutPrice = price.stance === "unfunded" || price.stance === "no_company_money"
    if (!remediation || !isWithoutPrice) return []
    const isCarried = price.zeroReason === "paid_by_others" || price.zeroReason === "own_means"
    if (isCarried || price.inKind !== "" || price.words !== "") return []
    return [{ field: "zeroReason", values: { title: remediation.title } }]
  },
)
