const HEADINGS = 'Name;E-mail;Service;Team;Roles;Supervisor;Deputy';
const FIRST_NAMES = ['Nia', 'Ben', 'Amal', 'Rhys', 'Ola', 'Mei', 'Tom', 'Siân', 'Yusuf', 'Kit'];
const LAST_NAMES = ['Bowen', 'Price', 'Osei', 'Hughes'];

export type Cells = [string, string, string, string, string, string, string];

/** Forty people who come in together: four supervisors, one for each ten. */
export function forty(of: string): Cells[] {
  const addressOf = (number: number): string => `person${number}@${of}.example`;
  return Array.from({ length: 40 }, (_, number): Cells => {
    const supervisor = number - (number % 10);
    return [
      `${FIRST_NAMES[number % 10] ?? ''} ${LAST_NAMES[Math.floor(number / 10)] ?? ''}`,
      addressOf(number),
      'Leaving care',
      `${of} team ${Math.floor(number / 10) + 1}`,
      number === supervisor ? 'Supervisor' : 'Practitioner',
      number === supervisor ? '' : addressOf(supervisor),
      '',
    ];
  });
}

export const csv = (rows: readonly Cells[]): Buffer =>
  Buffer.from(`\uFEFF${[HEADINGS, ...rows.map((cells) => cells.join(';'))].join('\r\n')}\r\n`);

/** The same list with five faults, each in another column. */
export function withFiveFaults(right: readonly Cells[]): Cells[] {
  const wrong = right.map((cells): Cells => [...cells]);
  const plant = (row: number, column: number, cell: string): void => {
    const cells = wrong[row - 2];
    if (cells) cells[column] = cell;
  };
  plant(4, 0, '');
  plant(9, 1, 'kit at home');
  plant(17, 4, 'Team leader');
  plant(26, 5, 'nobody@elsewhere.example');
  plant(33, 5, right[31]?.[1] ?? '');
  return wrong;
}
