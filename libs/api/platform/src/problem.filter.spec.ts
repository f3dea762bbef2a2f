import { NotFoundException } from '@nestjs/common';
import { EntityNotFoundError } from 'typeorm';
import { NotFound, Refused, Stale, VersionMissing } from './errors';
import { toProblem } from './problem.filter';

describe('what an error tells', () => {
  it('names the rules that said no', () => {
    expect(toProblem(new Refused(['sealed']))).toMatchObject({
      status: 409,
      refusals: [{ code: 'sealed', message: expect.any(String) as string }],
    });
  });

  it('answers the absent and the forbidden alike', () => {
    const answers = [new NotFound(), new EntityNotFoundError('x', {}), new NotFoundException()];
    expect(new Set(answers.map((error) => JSON.stringify(toProblem(error)))).size).toBe(1);
  });

  it('brings the other version along when somebody was faster', () => {
    expect(toProblem(new Stale({ version: 3 }))).toMatchObject({
      status: 412,
      current: { version: 3 },
    });
  });

  it('asks for the version', () => {
    expect(toProblem(new VersionMissing()).status).toBe(428);
  });

  it('tells nothing of an unexpected error', () => {
    const text = JSON.stringify(toProblem(new Error('duplicate key (story)=(she said)')));
    expect(text).not.toContain('she said');
    expect(JSON.parse(text)).toMatchObject({ status: 500 });
  });

  it.each(['53300', '55P03', '57014'])('says that it is busy for code %s', (code) => {
    expect(toProblem(Object.assign(new Error('x'), { code })).status).toBe(503);
  });
});
