"use client"

import { ChoiceFrame, ChoiceLine } from "#components/form/choices"
import { useField } from "#components/form/form-context"

type Group = { label: string; choices: { value: string; label: string }[] }

/** Any number of very many, under headings that open. A heading with something chosen in it is open. */
export function GroupedCheckboxes({
  name,
  legend,
  hint,
  optional,
  values = [],
  groups,
}: {
  name: string
  legend: string
  hint?: string
  optional?: string
  values?: string[]
  groups: Group[]
}) {
  const { values: typed } = useField(name)
  const chosen = typed ?? values
  return (
    <ChoiceFrame name={name} legend={legend} hint={hint} optional={optional} choices={[]}>
      {groups.map((group, place) => (
        <details
          key={group.label}
          className="choice-group"
          open={group.choices.some(({ value }) => chosen.includes(value))}
        >
          <summary>{group.label}</summary>
          <div className="choices columns">
            {group.choices.map((choice, index) => (
              <ChoiceLine key={choice.value} group={name} choice={choice} isFirst={place === 0 && index === 0}>
                {id => (
                  <input
                    type="checkbox"
                    id={id}
                    name={name}
                    value={choice.value}
                    defaultChecked={chosen.includes(choice.value)}
                  />
                )}
              </ChoiceLine>
            ))}
          </div>
        </details>
      ))}
    </ChoiceFrame>
  )
}
