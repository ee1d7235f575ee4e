/** The parameter of the Palette catalog's page that holds the id of the component to open. */
export const COMPONENT_PARAMETER = 'component';

/** The search of that page's URL that opens one component: `?component=…` */
export function toComponentSearch(id: string): string {
  return `?${new URLSearchParams({ [COMPONENT_PARAMETER]: id })}`;
}
