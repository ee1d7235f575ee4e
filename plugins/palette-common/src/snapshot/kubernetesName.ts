import { z } from 'zod';

// At most 253 characters.
const NAME = /^[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$/;

/** Whether text is a DNS subdomain, as names of namespaces, pods and nodes are. */
export function isKubernetesName(text: string): boolean {
  return NAME.test(text);
}

/** A name that Kubernetes takes. Names come from clusters and pasted listings; any other text could control a terminal. */
export const kubernetesName = z
  .string()
  .refine(isKubernetesName, 'is no name that Kubernetes would take');

/** A time as Kubernetes writes it; anything else counts as absent. */
export const kubernetesTime = z.iso
  .datetime({ offset: true })
  .max(40)
  .nullish()
  .catch(undefined);
