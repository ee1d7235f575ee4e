import {
  createExtensionInput,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  createExtensionTester,
  mockApis,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { identityApiRef } from '@backstage/core-plugin-api';
import {
  HomePageWidgetBlueprint,
  homePageWidgetDataRef,
} from '@backstage/plugin-home-react/alpha';
import { screen } from '@testing-library/react';
import { Fragment } from 'react';
import { paletteApiRef } from '../api';
import { makeApi } from '../__testUtils__/api';
import { makeClusterPage } from '../__testUtils__/fleet';
import { homePageWidget } from './homePageWidget';
import plugin from '.';

/** A page that takes widgets as the home plugin's does. */
const homePlugin = createFrontendPlugin({
  pluginId: 'home',
  extensions: [
    PageBlueprint.makeWithOverrides({
      inputs: { widgets: createExtensionInput([homePageWidgetDataRef]) },
      factory: (originalFactory, { inputs }) =>
        originalFactory({
          path: '/',
          loader: async () => (
            <>
              {inputs.widgets.map(widget => {
                const { name, component } = widget.get(homePageWidgetDataRef);
                return <Fragment key={name}>{component}</Fragment>;
              })}
            </>
          ),
        }),
    }),
  ],
});

describe('the widget for the home plugin', () => {
  it('appears on its page', async () => {
    renderTestApp({
      features: [plugin, homePlugin],
      apis: [
        [
          paletteApiRef,
          makeApi(new Error('Not asked for'), {
            listClusters: jest.fn(async () => makeClusterPage([])),
          }),
        ],
        [identityApiRef, mockApis.identity()],
      ],
    });

    expect(await screen.findByText('Your Palette clusters')).toBeVisible();
    expect(
      await screen.findByText('You and your groups own no Palette cluster.'),
    ).toBeVisible();
  });

  it('has the kind, the place and the data of the home plugin’s own blueprint', () => {
    const made = HomePageWidgetBlueprint.make({
      params: { components: async () => ({ Content: () => <></> }) },
    });
    const describe = (extension: unknown) => {
      const { kind, attachTo, output } = Object(extension);
      return {
        kind,
        attachTo,
        output: output.map(({ id }: { id: string }) => id),
      };
    };

    expect(describe(homePageWidget)).toEqual(describe(made));
  });

  it('tells the grid how much room it needs', () => {
    const { layout, name } = createExtensionTester(homePageWidget).get(
      homePageWidgetDataRef,
    );
    expect(name).toBe('HomePagePaletteCard');
    expect(layout?.width?.minColumns).toBe(4);
  });
});
