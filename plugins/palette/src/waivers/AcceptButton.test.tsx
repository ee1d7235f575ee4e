import { TestApiProvider, renderInTestApp } from '@backstage/test-utils';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  PaletteApi,
  WorkloadFinding,
} from 'backstage-plugin-palette-common';
import { DateTime } from 'luxon';
import { makeApi, makeResponseError } from '../__testUtils__/api';
import { makeFinding } from '../__testUtils__/findings';
import { paletteApiRef } from '../api';
import { AcceptButton } from './AcceptButton';
import { WaivableClusterProvider } from './WaivableCluster';

let mockAllowed = true;

// The real hook keeps an answer for the next tests.
jest.mock('@backstage/plugin-permission-react', () => ({
  ...jest.requireActual('@backstage/plugin-permission-react'),
  usePermission: () => ({ loading: false, allowed: mockAllowed }),
}));

const mongo = makeFinding('mongo', 'degraded');

async function show(
  finding: WorkloadFinding,
  createWaiver: PaletteApi['createWaiver'] = jest.fn(),
) {
  const onChange = jest.fn();
  const api = makeApi(new Error('Not asked for'), {
    createWaiver: jest.fn(createWaiver),
  });
  await renderInTestApp(
    <TestApiProvider apis={[[paletteApiRef, api]]}>
      <WaivableClusterProvider
        value={{
          name: 'palette',
          entityRef: 'resource:default/palette',
          onChange,
        }}
      >
        <AcceptButton finding={finding} />
      </WaivableClusterProvider>
    </TestApiProvider>,
  );
  return { api, onChange };
}

const findButton = () =>
  screen.getByRole('button', { name: 'Accept until…: mongo' });
const openDialog = async () => {
  await userEvent.click(findButton());
  return within(
    await screen.findByRole('dialog', { name: 'Accept mongo for a time' }),
  );
};

describe('the button that accepts a finding', () => {
  beforeEach(() => {
    mockAllowed = true;
  });

  it('opens a form that says what it does, and needs a reason', async () => {
    await show(mongo);
    const dialog = await openDialog();

    expect(dialog.getByText('hubble-system/mongo on palette')).toBeVisible();
    expect(dialog.getByRole('status')).toHaveTextContent(
      /^mongo on palette stops counting until .*\. It stays visible\.$/,
    );
    expect(dialog.getByRole('button', { name: 'Accept' })).toBeDisabled();
  });

  it('makes a waiver until the end of the chosen day, and has the report read again', async () => {
    const { api, onChange } = await show(mongo);
    const dialog = await openDialog();
    await userEvent.type(
      dialog.getByRole('textbox', { name: /^Reason/ }),
      ' More nodes are on their way. ',
    );
    await userEvent.type(
      dialog.getByRole('textbox', { name: 'Ticket' }),
      'PAL-1',
    );
    await userEvent.click(dialog.getByRole('button', { name: '1 month' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Accept' }));

    expect(api.createWaiver).toHaveBeenCalledWith({
      component: 'hubble-system/mongo',
      clusters: { names: ['palette'] },
      reason: 'More nodes are on their way.',
      ticket: 'PAL-1',
      expiresAt: DateTime.now()
        .plus({ months: 1 })
        .plus({ days: 1 })
        .startOf('day')
        .toUTC()
        .toISO(),
    });
    expect(onChange).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it.each([
    ['of the past', { days: -1 }],
    ['more than a year ahead', { years: 1, days: 1 }],
  ])('takes no day %s', async (_, length) => {
    await show(mongo);
    const dialog = await openDialog();
    await userEvent.type(
      dialog.getByRole('textbox', { name: /^Reason/ }),
      'Known.',
    );
    fireEvent.change(dialog.getByLabelText(/^Until the end of/), {
      target: { value: DateTime.now().plus(length).toISODate() },
    });

    expect(dialog.getByRole('button', { name: 'Accept' })).toBeDisabled();
    expect(dialog.getByRole('status')).toHaveTextContent(
      'Choose a day between tomorrow and a year from now.',
    );
  });

  it('says why it was refused, and keeps what was written', async () => {
    const refusal = await makeResponseError(400, {
      name: 'InputError',
      message: 'reason: too long',
    });
    const { onChange } = await show(mongo, async () => {
      throw refusal;
    });
    const dialog = await openDialog();
    const reason = dialog.getByRole('textbox', { name: /^Reason/ });
    await userEvent.type(reason, 'Known.');
    await userEvent.click(dialog.getByRole('button', { name: 'Accept' }));

    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'This did not work: reason: too long',
    );
    expect(reason).toHaveValue('Known.');
    expect(onChange).not.toHaveBeenCalled();
  });

  it('is disabled without the permission, and says what to grant', async () => {
    mockAllowed = false;
    await show(mongo);

    expect(findButton()).toHaveAttribute('aria-disabled', 'true');
    expect(findButton()).toHaveAccessibleDescription(
      /palette\.waiver\.create on this cluster’s entity/,
    );
  });

  it('does not accept what could not be seen', async () => {
    await show(makeFinding('mongo', 'unknown'));

    expect(findButton()).toHaveAccessibleDescription(
      'What could not be seen cannot be accepted.',
    );
  });

  it('is not there for a component that is well', async () => {
    await show(makeFinding('mongo', 'ready'));

    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
