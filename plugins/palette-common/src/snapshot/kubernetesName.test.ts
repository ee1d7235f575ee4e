import {
  isKubernetesName,
  kubernetesName,
  kubernetesTime,
} from './kubernetesName';

describe('a name that Kubernetes would take', () => {
  it.each(['a', '7', 'web-0', 'ip-10-0-1-2.example', 'x'.repeat(253)])(
    'is %s',
    name => {
      expect(isKubernetesName(name)).toBe(true);
    },
  );

  it.each([
    '',
    '-a',
    'a-',
    '.a',
    'a.',
    'A',
    'a_b',
    'a b',
    'a\n',
    '\na',
    'a;b',
    'é',
    'x'.repeat(254),
    `${'x'.repeat(252)}-`,
  ])('is not %j', name => {
    expect(isKubernetesName(name)).toBe(false);
  });

  it('is asked for with a sentence', () => {
    expect(kubernetesName.parse('web-0')).toBe('web-0');
    expect(kubernetesName.safeParse('$(reboot)').error?.issues).toMatchObject([
      { message: 'is no name that Kubernetes would take' },
    ]);
  });
});

describe('a time as Kubernetes writes it', () => {
  it.each([
    '2026-11-28T12:00:00Z',
    '2026-11-28T12:00:00.123456Z',
    '2026-11-28T12:00:00+01:00',
  ])('is kept: %s', time => {
    expect(kubernetesTime.parse(time)).toBe(time);
  });

  it.each([
    'yesterday',
    '2026-11-28',
    7,
    {},
    `2026-11-28T12:00:00.${'0'.repeat(30)}Z`,
  ])('counts as absent in any other form: %j', time => {
    expect(kubernetesTime.parse(time)).toBeUndefined();
  });

  it('may be null or absent', () => {
    expect(kubernetesTime.parse(null)).toBeNull();
    expect(kubernetesTime.parse(undefined)).toBeUndefined();
  });
});
