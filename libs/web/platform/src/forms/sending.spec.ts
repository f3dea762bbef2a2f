import { EMPTY, of } from 'rxjs';
import { Sending } from './sending';

it('can be sent again after it was put away without an answer', () => {
  const sending = new Sending();
  const done = jest.fn();
  sending.send(() => EMPTY, done);
  expect(sending.busy()).toBe(false);
  sending.send(() => of('sent'), done);
  expect(done).toHaveBeenCalledWith('sent');
});
