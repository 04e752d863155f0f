/** One of the choices of a switch. */
export interface SwitchChoice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly title?: string;
}

/** A few choices, of which one holds. */
export interface SwitchProps<T extends string> {
  /** Of the radio buttons: one switch of a name on a surface. */
  readonly name: string;
  readonly legend: string;
  /** Whether the legend is seen, or only heard. */
  readonly legendSeen?: boolean;
  readonly choices: readonly SwitchChoice<T>[];
  readonly value: T;
  readonly onChoose: (value: T) => void;
}

/** A group of radio buttons in a row: arrow keys move within it. */
export function Switch<T extends string>(props: SwitchProps<T>) {
  const { name, legend, legendSeen, choices, value: chosen, onChoose } = props;
  return (
    <fieldset class="switch">
      <legend class={legendSeen ? undefined : 'hidden'}>{legend}</legend>
      {choices.map(({ value, label, title }) => (
        <label key={value} title={title} class={value === chosen ? 'on' : ''}>
          <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
