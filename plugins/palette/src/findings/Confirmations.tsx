import type {
  ClusterReport,
  WorkloadFinding,
} from 'backstage-plugin-palette-common';
import { createContext, useContext } from 'react';

/** What a cluster's report says about components whose absence is not confirmed yet. */
export type Confirmations = Pick<ClusterReport, 'toConfirm' | 'nextCheckAt'>;

/** How often a missing component was seen missing, and when it is looked for next. */
export interface Confirmation {
  readonly seen: number;
  readonly of: number;
  /** ISO 8601 */
  readonly nextCheckAt?: string;
}

const context = createContext<Confirmations>({});

export const ConfirmationsProvider = context.Provider;

/** What the cluster around says; nothing outside of one. */
export function useConfirmations(): Confirmations {
  return useContext(context);
}

/** The same as {@link findConfirmation}, for the cluster around. */
export function useConfirmation(
  finding: WorkloadFinding,
): Confirmation | undefined {
  return findConfirmation(finding, useConfirmations());
}

/** The confirmation that a missing component waits for; undefined for all other findings. */
export function findConfirmation(
  { id, state }: WorkloadFinding,
  { toConfirm = [], nextCheckAt }: Confirmations,
): Confirmation | undefined {
  const waiting = toConfirm.find(each => each.id === id);
  return waiting && state === 'missing'
    ? {
        seen: waiting.seen,
        of: waiting.of,
        ...(nextCheckAt && { nextCheckAt }),
      }
    : undefined;
}
