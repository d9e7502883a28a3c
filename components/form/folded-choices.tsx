"use client"

import { ChoiceFrame, ChoiceLine } from "#components/form/choices"
import type { Choice } from "#components/form/field"
import { useField } from "#components/form/form-context"

export type ChoiceGroup = { label: string; choices: Choice[] }

/**
 * Any number of very many, by groups that are folded until one of their choices is taken: a phone shows the headings
 * first, each with the number taken. The field's name ends in `[]`.
 */
export function FoldedChoices({
  groups,
  values = [],
  ...frame
}: {
  name: string
  legend: string
  hint?: string
  optional?: string
  groups: ChoiceGroup[]
  values?: string[]
}) {
  const { values: typed } = useField(frame.name)
  const chosen = typed ?? values
  return (
    <ChoiceFrame {...frame} folded>
      {groups.map(group => {
        const taken = group.choices.filter(({ value }) => chosen.includes(value)).length
        return (
          <details key={group.label} open={taken > 0} className="folded">
            <summary>{taken > 0 ? `${group.label} (${taken})` : group.label}</summary>
            <div className="choices columns">
              {group.choices.map(choice => (
                <ChoiceLine key={choice.value} group={frame.name} choice={choice}>
                  {id => (
                    <input
                      type="checkbox"
                      id={id}
                      name={frame.name}
                      value={choice.value}
                      defaultChecked={chosen.includes(choice.value)}
                    />
                  )}
                </ChoiceLine>
              ))}
            </div>
          </details>
        )
      })}
    </ChoiceFrame>
  )
}
