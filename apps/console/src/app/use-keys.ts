import { useEffect, useRef } from 'react';

/** Named by the key's place on the keyboard: `F8`, `Ctrl+KeyK`, `Shift+Slash`. Never a letter alone: input methods type letters for people. */
export type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => void>>;

function nameOf(event: KeyboardEvent): string {
  const parts = [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.altKey ? 'Alt' : '', event.shiftKey ? 'Shift' : '', event.code];
  return parts.filter((part) => part !== '').join('+');
}

/** Keys of a page. A text being composed, a key held down and an open dialog keep their keys to themselves. */
export function useKeys(keys: KeyMap, { inDialog = false }: { readonly inDialog?: boolean } = {}): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.isComposing || event.repeat || event.defaultPrevented) return;
      if (!inDialog && document.querySelector('[role="dialog"]') !== null) return;
      const act = current.current[nameOf(event)];
      if (act === undefined) return;
      event.preventDefault();
      act(event);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [inDialog]);
}

/** True where a letter would be text: a question mark there is a question mark. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
