import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { pendingMember } from '../__testUtils__/findings';
import { showDetails } from './__testUtils__/showDetails';

let mockDeniedPermission: string | undefined;

// The real hook keeps an answer for the next tests.
jest.mock('@backstage/plugin-permission-react', () => ({
  ...jest.requireActual('@backstage/plugin-permission-react'),
  usePermission: ({
    permission,
  }: {
    readonly permission: { readonly name: string };
  }) => ({
    loading: false,
    allowed: permission.name !== mockDeniedPermission,
  }),
}));

const findButton = (label: string) =>
  screen.getByRole('button', { name: `${label} of pod mongo-2` });

describe('the buttons for events and logs', () => {
  it.each(['kubernetes.proxy', 'kubernetes.clusters.read'])(
    'say that the permission %s is missing',
    async permission => {
      mockDeniedPermission = permission;
      const { listPaths } = await showDetails(pendingMember, {
        answer: () => new Response(),
      });
      const button = findButton('Events');
      expect(button).toHaveAttribute('aria-disabled', 'true');
      expect(button).toHaveAccessibleDescription(
        `You lack the permission ${permission}. Ask an administrator of this Backstage for it.`,
      );
      await userEvent.click(button);
      expect(button).toHaveFocus();
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
      expect(listPaths()).toEqual([]);
    },
  );

  it('say which package to install where the app lacks the Kubernetes plugin', async () => {
    mockDeniedPermission = undefined;
    await showDetails(pendingMember, {});
    expect(findButton('Logs')).toHaveAccessibleDescription(
      'This needs the Kubernetes plugin: add the package @backstage/plugin-kubernetes to this Backstage.',
    );
  });
});
