import { TestApiProvider, mockApis } from '@backstage/test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { render, screen } from '@testing-library/react';
import { CheckButton } from './CheckButton';

function showToSomebodyWithoutRights(checking: boolean) {
  render(
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
  it('is not offered to those who may not check', () => {
    showToSomebodyWithoutRights(false);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('tells them that a check runs', () => {
    showToSomebodyWithoutRights(true);
    expect(screen.getByRole('status')).toHaveTextContent('Checking…');
  });
});
