import { EvaluationSlots } from './EvaluationSlots';

describe('EvaluationSlots', () => {
  it('refuses a user more than their share, and says how many that is', () => {
    const slots = new EvaluationSlots({ perUser: 2, threads: 2 });
    slots.take('user:default/ann');
    slots.take('user:default/ann');
    expect(() => slots.take('user:default/ann')).toThrow(
      /You have 2 listings being judged.*palette\.evaluations\.perUser/,
    );
  });

  it('leaves other users their share', () => {
    const slots = new EvaluationSlots({ perUser: 1, threads: 2 });
    slots.take('user:default/ann');
    expect(() => slots.take('user:default/ben')).not.toThrow();
  });

  it('takes another listing once one is done', () => {
    const slots = new EvaluationSlots({ perUser: 1, threads: 2 });
    for (let i = 0; i < 20; i++) {
      const giveBack = slots.take('user:default/ann');
      expect(() => slots.take('user:default/ann')).toThrow();
      giveBack();
    }
  });

  it('takes one more for each that is done, and not more', () => {
    const slots = new EvaluationSlots({ perUser: 3, threads: 9 });
    const take = () => slots.take('user:default/ann');
    const [first, second] = [take(), take(), take()];
    first();
    take();
    expect(take).toThrow(/You have 3 listings/);
    second();
    take();
    expect(take).toThrow(/You have 3 listings/);
  });

  it('takes a slot back once, however often it is given back', () => {
    const slots = new EvaluationSlots({ perUser: 1, threads: 2 });
    const giveBack = slots.take('user:default/ann');
    giveBack();
    slots.take('user:default/ann');
    giveBack();
    expect(() => slots.take('user:default/ann')).toThrow();
  });

  it('takes no more listings from all users together than can wait', () => {
    const slots = new EvaluationSlots({ perUser: 1, threads: 1 });
    const givingBack = [0, 1, 2, 3].map(i => slots.take(`user:default/${i}`));
    expect(() => slots.take('user:default/more')).toThrow(
      /Many people have listings judged at present/,
    );
    givingBack[0]();
    expect(() => slots.take('user:default/more')).not.toThrow();
  });
});
