/**
 * How a document looks on paper, in Typst. Everything that somebody wrote arrives as data and is never read
 * as markup. Headings, tables and language are tagged, so that a screen reader finds its way.
 */
export const DOCUMENT_TEMPLATE = `
#let printed = json(bytes(sys.inputs.document))
#set document(title: printed.title, date: none)
#set text(lang: "en", region: "GB", size: 11pt, font: ("Libertinus Serif", "DejaVu Sans"))
#set page(
  paper: "a4",
  margin: (x: 2.4cm, y: 2.4cm),
  footer: context [
    #set text(size: 9pt)
    #printed.foot #h(1fr) Page #counter(page).display("1 of 1", both: true)
  ],
)
#set par(leading: 0.7em, spacing: 1.1em)
#set table(stroke: 0.5pt + luma(150), inset: 6pt)
#show heading: set block(above: 1.6em, below: 0.8em)
#show heading.where(level: 1): set text(size: 20pt)
#show heading.where(level: 2): set text(size: 13pt)

#let lines(words) = words.split("\\n").join(linebreak())
#let facts(all) = for fact in all [#strong(fact.label + ":") #lines(fact.value)#parbreak()]

#heading(level: 1, printed.title)
#facts(printed.facts)
#for section in printed.sections {
  heading(level: 2, section.heading)
  if "facts" in section { facts(section.facts) }
  if "paragraphs" in section { for words in section.paragraphs [#lines(words)#parbreak()] }
  if "table" in section {
    table(
      columns: section.table.columns.len(),
      table.header(..section.table.columns.map(strong)),
      ..section.table.rows.flatten().map(lines),
    )
  }
}
`;
