import type { DeclaredTraits } from 'backstage-plugin-palette-common';

/** What was declared, in one order and readable: `infrastructure=vsphere,type=tenant`. Empty where nothing was. */
export function declaredKey(declared: DeclaredTraits): string {
  return Object.entries(declared)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join(',');
}
