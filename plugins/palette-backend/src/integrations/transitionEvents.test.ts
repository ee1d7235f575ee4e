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

  describe('of a check that changed more than a hundred components', () => {
    const [ofVerdict] = createOutcome().transitions;
    const ofComponent = (
      number: number,
      change: Partial<typeof ofVerdict> = {},
    ) => ({
      ...ofVerdict,
      from: 'degraded' as const,
      to: 'ready' as const,
      id: `shop/web-${number}`,
      namespace: 'shop',
      component: `web-${number}`,
      ...change,
    });
    const publish = async (transitions: readonly (typeof ofVerdict)[]) => {
      const { publish: published, listener } = createListener();
      await listener.onOutcome(createOutcome({ transitions }));
      return published.mock.calls[0][0].eventPayload;
    };
    const list = (count: number) =>
      Array.from({ length: count }, (_, i) => ofComponent(i));

    const accepted = {
      to: 'notApplicable',
      waiver: {
        id: 'w',
        reason: 'Known.',
        until: '2026-12-01T00:00:00.000Z',
        source: 'portal',
        change: 'began',
      },
    } as const;

    it('are kept small, say how many changes they leave out, and end with the verdict', async () => {
      const full = await publish([...list(100), ofVerdict]);
      expect(full.transitions).toHaveLength(101);
      expect(full).not.toHaveProperty('furtherTransitions');

      const event = await publish([...list(5_000), ofVerdict]);
      expect(event.transitions).toHaveLength(101);
      expect(event.transitions.at(-1).id).toBeUndefined();
      expect(event.furtherTransitions).toBe(4_900);

      const withoutVerdict = await publish(list(101));
      expect(withoutVerdict.transitions).toHaveLength(100);
      expect(withoutVerdict.furtherTransitions).toBe(1);
    });

    it('tell new trouble before what gets better step by step', async () => {
      const { transitions } = await publish([
        ...Array.from({ length: 150 }, (_, i) =>
          ofComponent(i, { from: 'missing', to: 'degraded' }),
        ),
        ofComponent(150, { from: 'ready', to: 'degraded' }),
      ]);

      expect(transitions.at(-1)).toMatchObject({ id: 'shop/web-150' });
    });

    it('tell what waivers changed before what gets better step by step', async () => {
      const { transitions } = await publish([
        ofComponent(0, accepted),
        ...Array.from({ length: 150 }, (_, i) =>
          ofComponent(i + 1, { from: 'missing', to: 'degraded' }),
        ),
        ofComponent(151, accepted),
      ]);

      expect(transitions.at(0)).toMatchObject({ id: 'shop/web-0' });
      expect(transitions.at(-1)).toMatchObject({ id: 'shop/web-151' });
    });

    it('tell new trouble, however much is accepted at the same time', async () => {
      const { transitions } = await publish([
        ...Array.from({ length: 150 }, (_, i) => ofComponent(i, accepted)),
        ofComponent(150, { from: 'ready', to: 'degraded' }),
      ]);

      expect(transitions.at(-1)).toMatchObject({ id: 'shop/web-150' });
    });

    it('tell the worst, and what waivers changed, in the order in which they were recorded', async () => {
      const waived = ofComponent(201, accepted);
      const event = await publish([
        ...list(200),
        ofComponent(200, { from: 'ready', to: 'degraded' }),
        waived,
        ofComponent(202, { from: 'ready', to: 'missing' }),
        ofVerdict,
      ]);

      const { transitions } = event;
      expect(transitions.map(({ id }: { id?: string }) => id)).toEqual([
        ...list(97).map(({ id }) => id),
        'shop/web-200',
        'shop/web-201',
        'shop/web-202',
        undefined,
      ]);
    });
  });

  it('are not published where nothing changed', async () => {
    const { publish, listener } = createListener();

    await listener.onOutcome(createOutcome({ transitions: [] }));

    expect(publish).not.toHaveBeenCalled();
  });
});
