import {
  TestApiProvider,
  mockApis,
  renderInTestApp,
} from '@backstage/test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen } from '@testing-library/react';
import { CheckButton } from './CheckButton';

async function showToSomebodyWithoutRights(checking: boolean) {
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [
          permissionApiRef,
          mockApis.permission({ authorize: AuthorizeResult.DENY }),
        ],
      ]}
    >
      <CheckButton checking={checking} onCheck={() => {}} />
    </TestApiProvider>,
  );
}

describe('CheckButton', () => {
  it('is hidden from readers who may not check', async () => {
    await showToSomebodyWithoutRights(false);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('tells readers who may not check that a check runs', async () => {
    await showToSomebodyWithoutRights(true);
    expect(screen.getByRole('status')).toHaveTextContent('Checking…');
  });
});
