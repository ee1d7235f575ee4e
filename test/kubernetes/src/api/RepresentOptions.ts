import { Resource } from '../objects/resources';
import { Representation } from './representation';

/** How much of its object a row of a Table may hold. */
export const INCLUDED = ['Metadata', 'None', 'Object'] as const;

export type IncludeObject = (typeof INCLUDED)[number];

export interface ListMeta {
  readonly resourceVersion: string;
  readonly continue?: string;
  readonly remainingItemCount?: number;
}

/** The form of an answer. */
export interface RepresentOptions {
  readonly resource: Resource;
  readonly representation: Representation;
  /** Ages in a Table count back from here. */
  readonly now: Date;
  /** How much of its object a row of a Table holds. */
  readonly includeObject: IncludeObject;
  /** The columns of a Table differ between versions: `v1.33.5`. */
  readonly kubernetesVersion: string;
}
