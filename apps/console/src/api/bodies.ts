/** Bodies of the actions, as the officer API validates them; its description names them without their fields. */
interface Versioned {
  readonly version: number;
}
interface Reasoned extends Versioned {
  readonly reason: string;
}
interface Lawful extends Reasoned {
  readonly legalBasis: string;
}
interface OnTask {
  readonly taskId: string;
  readonly taskVersion: number;
}

export interface SupplementItem {
  readonly kind: 'component' | 'field';
  readonly target: string;
  readonly text: string;
}

export interface ActionBodies {
  readonly receive: Versioned;
  readonly refuse_intake: Lawful;
  readonly transfer: Reasoned & { readonly agencyCode: string };
  readonly supplement: {
    readonly answers?: Readonly<Record<string, unknown>>;
    readonly documents?: readonly { readonly componentCode: string; readonly documentId: string }[];
  };
  readonly hand_over: Versioned & {
    readonly method: 'desk' | 'postal';
    readonly recipientName: string;
    readonly recipientIdentifier: string;
    readonly proofDocumentId?: string;
  };
  readonly step: OnTask & { readonly choice: string; readonly reason?: string; readonly documentId?: string };
  readonly claim: OnTask;
  readonly assign: OnTask & { readonly assigneeId: string };
  readonly pull_back: { readonly taskId: string; readonly reason: string };
  readonly request_supplement: Reasoned & { readonly items: readonly SupplementItem[] };
  readonly request_payment: Reasoned & {
    readonly kind: 'fee' | 'charge';
    readonly code: string;
    readonly name: string;
    readonly amount: number;
  };
  readonly suspend: Lawful;
  readonly resume: Versioned;
  readonly pause_for_activity: OnTask & { readonly choice: string; readonly activity: string; readonly reason: string };
  readonly end_activity: Versioned;
  readonly request_withdrawal: Reasoned & { readonly documentId: string };
  readonly extend: Reasoned & { readonly newDueAt: string };
  readonly stop: Lawful;
  readonly confirm_withdrawal: Versioned;
  readonly draft_result: {
    readonly taskId: string;
    readonly outcome: 'granted' | 'refused';
    readonly values: Readonly<Record<string, unknown>>;
  };
  readonly request_signature: OnTask & { readonly choice: string; readonly approvedSha256: string };
}

export type ActionName = keyof ActionBodies;
