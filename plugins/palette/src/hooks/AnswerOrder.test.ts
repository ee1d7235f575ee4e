import { AnswerOrder } from './AnswerOrder';

describe('AnswerOrder', () => {
  it('shows an answer while a later one is awaited', () => {
    const order = new AnswerOrder();
    const first = order.ask();
    order.ask();
    expect(order.show(first)).toBe(true);
  });

  it('does not go back to the answer of an earlier request', () => {
    const order = new AnswerOrder();
    const first = order.ask();
    const second = order.ask();
    expect(order.show(second)).toBe(true);
    expect(order.show(first)).toBe(false);
  });

  it('shows no dropped answer, but the next one', () => {
    const order = new AnswerOrder();
    const dropped = order.ask();
    order.dropAsked();
    expect(order.show(dropped)).toBe(false);
    expect(order.show(order.ask())).toBe(true);
  });
});
