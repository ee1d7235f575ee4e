import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import type { FindingTrouble } from 'backstage-plugin-palette-common';
import { TroubleLine } from './TroubleLine';

const trouble: FindingTrouble = {
  id: 'member-waiting',
  title: 'A member waits',
  link: 'https://docs.example.com/member',
  runbook: 'https://runbooks.example.com/member',
  source: 'https://docs.example.com/member',
};

const findLink = (name: RegExp) => screen.queryByRole('link', { name });

describe('the known trouble of a finding', () => {
  it('leads to its page and to the runbook, each in a new window that cannot reach back', async () => {
    await renderInTestApp(<TroubleLine trouble={trouble} />);

    const page = findLink(/^A member waits/);
    const runbook = findLink(/^Runbook/);
    expect(page).toHaveAttribute('href', trouble.link);
    expect(runbook).toHaveAttribute('href', trouble.runbook);
    for (const link of [page, runbook]) {
      expect(link).toHaveAttribute('target', '_blank');
      expect(link?.getAttribute('rel')).toContain('noopener');
    }
  });

  it('is only named where no page is known, or where an address is not https', async () => {
    await renderInTestApp(
      <TroubleLine
        trouble={{
          ...trouble,
          link: 'http://docs.example.com',
          runbook: 'data:text/html,hello',
        }}
      />,
    );

    expect(screen.getByText('A member waits')).toBeInTheDocument();
    expect(screen.queryByRole('link')).toBeNull();
  });
});
