import { useApiHolder } from '@backstage/core-plugin-api';
import {
  defaultEntityPresentation,
  entityPresentationApiRef,
} from '@backstage/plugin-catalog-react';
import { useEffect, useState } from 'react';

/** Names entities as the portal does: by their titles, or by their names until those are known. */
export function useEntityTitles(
  entityRefs: readonly string[],
): (entityRef: string) => string {
  const presentations = useApiHolder().get(entityPresentationApiRef);
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map());
  // Each answer of the backend has another list of the same references.
  const all = entityRefs.join('\n');

  useEffect(() => {
    let isCurrent = true;
    async function findTitles() {
      const refs = all.split('\n').filter(Boolean);
      const found = await Promise.all(
        refs.map(async ref => {
          const presented = await presentations?.forEntity(ref).promise;
          return [ref, presented?.primaryTitle] as const;
        }),
      );
      if (isCurrent) {
        setTitles(
          new Map(
            found.flatMap(([ref, title]) => (title ? [[ref, title]] : [])),
          ),
        );
      }
    }
    if (presentations && all) {
      // Without titles, names do.
      findTitles().catch(() => {});
    }
    return () => {
      isCurrent = false;
    };
  }, [presentations, all]);

  return entityRef =>
    titles.get(entityRef) ?? defaultEntityPresentation(entityRef).primaryTitle;
}
