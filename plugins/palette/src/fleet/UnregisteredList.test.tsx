import { renderInTestApp } from '@backstage/test-utils';
import { fireEvent, screen } from '@testing-library/react';
import { UnregisteredList } from './UnregisteredList';

it('shows fifty clusters at first', async () => {
  await renderInTestApp(
    <UnregisteredList
      clusters={Array.from({ length: 51 }, (_, n) => ({
        clusterName: `c-${n}`,
        authProvider: 'any',
        catalogInfo: 'kind: Resource',
      }))}
    />,
  );
  expect(screen.getAllByText(/^c-\d+$/)).toHaveLength(50);
  fireEvent.click(screen.getByText('Show 1 more'));
  expect(screen.getAllByText(/^c-\d+$/)).toHaveLength(51);
});
