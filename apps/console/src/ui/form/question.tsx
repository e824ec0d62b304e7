import type { ReactElement, ReactNode } from 'react';

/** Enter moves from question to question: each says whether it still wants an answer. `offered` is worth asking, and may stay empty. */
export function Question({
  path,
  wants,
  children,
}: {
  readonly path: string;
  readonly wants: 'required' | 'offered' | null;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div className="question" data-question={path} data-wants={wants ?? undefined}>
      {children}
    </div>
  );
}
