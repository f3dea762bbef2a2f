/**
 * What the passwords that are guessed first are made of, at twelve characters and more: these words, one after
 * another or repeated, with a few digits and signs around them. Kept here so that nothing about a password ever
 * leaves the house.
 *
 * Source: NCSC, "Passwords, passwords everywhere" (the 100,000 passwords most seen in breaches), read for its roots.
 */
export const COMMON_PARTS: readonly string[] = `
  password passwort passw pass word welcome letmein login access admin administrator user guest root master secret
  changeme change default test testing demo temp sample example hello hallo love loveyou iloveyou lovely baby babygirl
  angel princess sunshine flower rainbow butterfly monkey dragon tiger lion puppy kitty shadow killer hunter ninja
  superman batman spiderman starwars pokemon minecraft football soccer baseball basketball hockey cricket rugby tennis
  liverpool arsenal chelsea everton rangers celtic manchester united city london england scotland wales ireland britain
  summer winter spring autumn monday tuesday wednesday thursday friday saturday sunday january february march april may
  june july august september october november december today computer internet google facebook youtube microsoft windows
  samsung apple android whatever nothing freedom trustno one two three four five charlie michael daniel thomas george
  jordan jessica jennifer ashley joshua matthew andrew robert james nicole hannah thomas chocolate cheese cookie banana
  orange purple yellow silver golden diamond lucky magic music family friends forever mother father mummy daddy
  qwerty qwertyuiop qwert qwe asdf asdfgh asdfghjkl asd zxcvbn zxcvbnm zxc qaz wsx edc rfv qazwsx zaq xsw azerty
  abc abcd abcdef abcdefgh abcdefghijkl abcdefghijklmnop aaa xyz the my is i a in of
  correct horse battery staple alongside supervision supervisor practitioner manager service team office work council
`
  .split(/\s+/)
  .filter((word) => word !== '');
