import type { MenuItem } from './menu-items.ts';

const roleOf = ({ checked, radio }: MenuItem) => {
  if (checked === undefined) return 'menuitem' as const;
  return radio ? ('menuitemradio' as const) : ('menuitemcheckbox' as const);
};

/** A line of a menu. What holds or not is changed with the menu left open; anything else closes it first. */
export function MenuRow({ onClose, ...item }: MenuItem & { readonly onClose: () => void }) {
  const { id, label, hint, checked, run } = item;
  return (
    <button
      type="button"
      role={roleOf(item)}
      tabIndex={-1}
      data-item={id}
      {...(checked !== undefined && { 'aria-checked': checked })}
      onClick={() => {
        if (checked === undefined) onClose();
        run();
      }}
    >
      <span>{label}</span>
      {hint && <kbd>{hint}</kbd>}
    </button>
  );
}
