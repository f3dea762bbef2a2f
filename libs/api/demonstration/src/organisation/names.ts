import type { Dice } from '../dice';

const FIRST =
  `Aisha Aled Amina Andrew Angela Anita Bethan Bola Bridget Carys Catherine Chidi Ciaran Claire Daniel
Deborah Delroy Diane Eilidh Elaine Emeka Esther Farah Fergus Fiona Gareth Gemma Gloria Gurpreet Hamza Hannah Helen
Ibrahim Imran Irene Jamila Janet Joanna Jonathan Kamal Karen Kavita Keith Kelechi Kirsty Laura Leanne Lindiwe Lorna
Maeve Marcin Marcus Martha Meera Mohammed Moira Nadia Natalie Neil Niamh Nisha Olivia Oluwaseun Patricia Paulette
Rahul Rebecca Rhian Rosie Sadia Samuel Shanice Siobhan Stefan Stella Tariq Teresa Theo Tunde Uche Victoria Wendy
Yasmin Yusuf Zainab Zoe`.split(/\s+/);

const LAST =
  `Abbott Adebayo Ahmed Akhtar Allen Ansah Armstrong Bailey Banerjee Barker Begum Bell Bowen Boyle Brennan
Campbell Chaudhry Clarke Coleman Daley Davies Dixon Donnelly Doyle Edwards Ellis Evans Farrell Fletcher Forde
Francis Gallagher Ghosh Gibson Grant Griffiths Hamilton Harding Hughes Hussain Iqbal Jenkins Johal Kaur Kelly Kerr
Kowalski Lambert Lewis Lloyd Maguire Malik Marshall Mistry Morgan Murphy Musa Nowak Nwosu Obi Okoro Osei Owusu
Parry Patel Pearce Quinn Rahman Reid Richards Robson Roy Sandhu Sharma Shaw Singh Stewart Sutton Thomas Turner
Wallace Walsh Watts Yeboah`.split(/\s+/);

/** Invented names of staff, none twice. Members of staff only: a person is never named. */
export function* staffNames(dice: Dice, taken: readonly string[]): Generator<string, never> {
  const used = new Set(taken);
  for (;;) {
    const name = `${dice.pick(FIRST)} ${dice.pick(LAST)}`;
    if (used.has(name)) continue;
    used.add(name);
    yield name;
  }
}
