import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import type { ReactNode } from 'react';

/** A link to a cluster's tab. */
export function ClusterLink({
  entityRef,
  search = '',
  children,
}: {
  readonly entityRef: string;
  /** The search of the tab's URL: `?finding=…` */
  readonly search?: string;
  readonly children: ReactNode;
}) {
  const toPath = useClusterPath();
  return (
    <Link to={`${toPath(entityRef)}${search}`} underline="always">
      {children}
    </Link>
  );
}

/** Gives a function from a cluster's entity reference to the path of its tab. */
export function useClusterPath(): (entityRef: string) => string {
  const entityRoute = useRouteRef(entityRouteRef);
  return entityRef => {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    const path = entityRoute({
      kind: kind.toLocaleLowerCase('en-US'),
      namespace,
      name,
    });
    return `${path}/palette`;
  };
}
