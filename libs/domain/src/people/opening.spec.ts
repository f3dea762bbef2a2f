import { isEmailAddress } from './email-address';
import { type PlannedOrganisation, problemsToOpen } from './opening';

const FIT: PlannedOrganisation = {
  name: 'Riverside',
  administratorName: 'Ada Moss',
  administratorEmail: 'ada@riverside.example',
  isZoneKnown: true,
  isNameTaken: false,
  signsInAlready: false,
};

describe('an organisation that is to be opened', () => {
  it('may be opened', () => {
    expect(problemsToOpen(FIT)).toEqual([]);
  });

  it.each<[string, Partial<PlannedOrganisation>]>([
    ['organisation_name_unfit', { name: ' ' }],
    ['organisation_name_unfit', { name: 'River\nside' }],
    ['organisation_name_unfit', { name: 'R'.repeat(201) }],
    ['organisation_name_taken', { isNameTaken: true }],
    ['administrator_name_unfit', { administratorName: '' }],
    ['administrator_email_unfit', { administratorEmail: 'ada' }],
    ['administrator_signs_in_already', { signsInAlready: true }],
    ['zone_unknown', { isZoneKnown: false }],
  ])('may not: %s', (problem, changes) => {
    expect(problemsToOpen({ ...FIT, ...changes })).toEqual([problem]);
  });

  it('hears of everything at once', () => {
    expect(
      problemsToOpen({
        name: '',
        administratorName: '',
        administratorEmail: '',
        isZoneKnown: false,
        isNameTaken: true,
        signsInAlready: true,
      }),
    ).toHaveLength(6);
  });
});

describe('an e-mail address', () => {
  it.each([
    'ada@riverside.example',
    "o'brien+work@sub.riverside.example",
    'a.b-c_d@riverside.gov.uk',
    'ADA@RIVERSIDE.EXAMPLE',
    'ada@xn--bcher-kva.example',
    `${'a'.repeat(64)}@b.example`,
  ])('is %s', (address) => {
    expect(isEmailAddress(address)).toBe(true);
  });

  it.each([
    '',
    'ada',
    'ada@',
    '@riverside.example',
    'ada@riverside',
    'ada moss@riverside.example',
    'ada@river side.example',
    'Ada <ada@riverside.example>',
    'ada@@riverside.example',
    'ada@riverside.example,ben@riverside.example',
    'ada..moss@riverside.example',
    '.ada@riverside.example',
    'ada@riverside..example',
    'ada@-riverside.example',
    'ada@riverside.e1',
    'ada@riverside.example\n',
    'adä@riverside.example',
    `${'a'.repeat(65)}@b.example`,
    `ada@${'a.'.repeat(130)}example`,
  ])('is not %j', (address) => {
    expect(isEmailAddress(address)).toBe(false);
  });
});
