import type { Role } from '../../actor';

/** Roles as people write them, without spaces, hyphens and capital letters. */
const WORDS: Readonly<Record<string, Role>> = {
  practitioner: 'practitioner',
  supervisor: 'supervisor',
  manager: 'manager',
  safeguardinglead: 'safeguarding_lead',
  administrator: 'administrator',
  admin: 'administrator',
};

/** The roles that a cell names, each once, and the words in it that name none. */
export function rolesIn(cell: string): {
  readonly roles: readonly Role[];
  readonly unknown: readonly string[];
} {
  const roles = new Set<Role>();
  const unknown: string[] = [];
  for (const each of cell.split(/[,;/|+&]|\band\b/i)) {
    const word = each.toLowerCase().replaceAll(/[^\p{L}]/gu, '');
    const role = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
    if (role !== undefined) roles.add(role);
    else if (each.trim() !== '') unknown.push(each.trim());
  }
  return { roles: [...roles], unknown };
}
