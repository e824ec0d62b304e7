import { createContext, useContext, useMemo, useState, type ReactElement, type ReactNode } from 'react';
import { useSession } from './session.js';

interface WorkingUnit {
  /** Null: every unit in which a role is held. */
  readonly unitId: string | null;
  readonly choose: (unitId: string | null) => void;
}

const KEPT = 'mc-unit';
const Context = createContext<WorkingUnit>({ unitId: null, choose: () => undefined });

export const useWorkingUnit = (): WorkingUnit => useContext(Context);

/** For which of their units somebody with several works now; kept for the tab. */
export function WorkingUnitProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const { roles } = useSession();
  const [chosen, setChosen] = useState<string | null>(() => sessionStorage.getItem(KEPT));
  const unitId = roles.some((role) => role.unitId === chosen) ? chosen : null;
  const value = useMemo(
    () => ({
      unitId,
      choose: (next: string | null) => {
        if (next === null) sessionStorage.removeItem(KEPT);
        else sessionStorage.setItem(KEPT, next);
        setChosen(next);
      },
    }),
    [unitId],
  );
  return <Context value={value}>{children}</Context>;
}
