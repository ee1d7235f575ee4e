import { createOutcome } from '../__testUtils__/outcomes';
import { createTransitionEvents } from './transitionEvents';

function createListener() {
  const publish = jest.fn();
  return { publish, listener: createTransitionEvents({ publish }) };
}

describe('events on the topic palette.transitions', () => {
  it('tell what one check changed', async () => {
    const { publish, listener } = createListener();
    const [transition] = createOutcome().transitions;
    const { clusterName, entityRef, ...told } = transition;

    await listener.onOutcome(createOutcome({ owner: 'group:default/edge' }));

    expect(publish.mock.calls).toEqual([
      [
        {
          topic: 'palette.transitions',
          eventPayload: {
            id: expect.stringMatching(/^[0-9a-f-]{36}$/),
            clusterName,
            entityRef,
            owner: 'group:default/edge',
            at: transition.at,
            verdict: { from: 'conformant', to: 'degraded' },
            firstReading: false,
            catalogChanged: false,
            declarationChanged: false,
            transitions: [told],
          },
        },
      ],
    ]);
  });

  it.each([
    [{ isFirstReading: true }, [true, false, false]],
    [{ rulesChange: 'catalog' as const }, [false, true, false]],
    [{ rulesChange: 'declaration' as const }, [false, false, true]],
  ])('mark %j, so that subscribers can stay quiet', async (change, marks) => {
    const { publish, listener } = createListener();

    await listener.onOutcome(createOutcome(change));

    const { eventPayload } = publish.mock.calls[0][0];
    expect([
      eventPayload.firstReading,
      eventPayload.catalogChanged,
      eventPayload.declarationChanged,
    ]).toEqual(marks);
  });

  it('are not published where nothing changed', async () => {
    const { publish, listener } = createListener();

    await listener.onOutcome(createOutcome({ transitions: [] }));

    expect(publish).not.toHaveBeenCalled();
  });
});
