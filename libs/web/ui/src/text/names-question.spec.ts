import { signal } from '@angular/core';
import { NamesQuestion } from './names-question';

const words = (question: NamesQuestion): readonly string[] =>
  question.found().map(({ start, end }) => question.text().slice(start, end));

describe('NamesQuestion', () => {
  const text = signal<string | null>('');
  const other = signal<string | null>(null);
  const asking = () => new NamesQuestion(() => [text(), other()]);

  beforeEach(() => {
    text.set('I saw Sarah Miller at the door.');
    other.set(null);
  });

  it('says nothing while somebody writes', () => {
    expect(words(asking())).toEqual([]);
  });

  it('lets through what names nobody', () => {
    text.set('They were at the door.');
    const question = asking();
    expect(question.isAnswered()).toBe(true);
    expect(words(question)).toEqual([]);
  });

  it('asks when it is sent, with the words, from all the texts', () => {
    other.set('Call 07700 900123.');
    const question = asking();
    expect(question.isAnswered()).toBe(false);
    expect(words(question)).toEqual(['Sarah Miller', '07700 900123']);
  });

  it('does not read a name across two texts', () => {
    text.set('We met Rosa');
    other.set('Miller went along.');
    expect(asking().isAnswered()).toBe(true);
  });

  it('lets stand what it asked about, and does not ask again', () => {
    const question = asking();
    question.isAnswered();
    question.keep();
    expect(words(question)).toEqual([]);
    expect(question.isAnswered()).toBe(true);
  });

  it('lets stand exactly those words: new ones are asked about', () => {
    const question = asking();
    question.isAnswered();
    text.set('I saw Sarah Miller and Tom Baxter at the door.');
    expect(words(question)).toEqual(['Sarah Miller']);
    question.keep();
    expect(question.isAnswered()).toBe(false);
    expect(words(question)).toEqual(['Tom Baxter']);
  });

  it('goes as soon as the words are gone', () => {
    const question = asking();
    question.isAnswered();
    text.set('I saw them at the door.');
    expect(words(question)).toEqual([]);
  });

  it('asks again when it was put away without an answer', () => {
    const question = asking();
    question.isAnswered();
    question.putAway();
    expect(words(question)).toEqual([]);
    expect(question.isAnswered()).toBe(false);
  });

  it('does not ask about words that stood before', () => {
    const question = asking();
    question.letStandIn('I saw Sarah Miller.');
    expect(question.isAnswered()).toBe(true);
  });

  it('asks about one’s own words when somebody else writes beside them', () => {
    const question = asking();
    const mine = text() ?? '';
    question.letStandIn(`${mine} Tom Baxter came.`, mine);
    text.set(`${mine} Tom Baxter came.`);
    question.isAnswered();
    expect(words(question)).toEqual(['Sarah Miller']);
  });

  it('holds back once what saves itself, and the next time no more', () => {
    const question = asking();
    expect(question.wasAsked()).toBe(false);
    expect(words(question)).toEqual(['Sarah Miller']);
    expect(question.wasAsked()).toBe(true);
  });
});
