import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { useEffect } from 'react';

/** Sets the title of the browser's tab while the page is shown: `Check a listing | Backstage`. */
export function usePageTitle(title: string): void {
  const app = useApi(configApiRef).getOptionalString('app.title');
  useEffect(() => {
    const before = document.title;
    document.title = `${title} | ${app ?? 'Backstage'}`;
    return () => {
      document.title = before;
    };
  }, [title, app]);
}
