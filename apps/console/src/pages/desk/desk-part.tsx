import type { ReactElement, ReactNode, Ref } from 'react';

/** A column of the desk, with the key that leads into it. */
export function DeskPart({
  number,
  title,
  shortcut,
  className,
  ref,
  children,
}: {
  readonly number: number;
  readonly title: string;
  readonly shortcut: string;
  readonly className?: string;
  readonly ref: Ref<HTMLElement>;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <section ref={ref} className={className} aria-labelledby={`desk-${number}`}>
      <h2 id={`desk-${number}`}>
        <span className="n">{number}</span>
        {title}
        <span className="grow" />
        <kbd aria-hidden="true">{shortcut}</kbd>
      </h2>
      {children}
    </section>
  );
}
