import type { PageTexts } from './pages';

/** Support, privacy and terms, in English. */
export const english: PageTexts = {
  names: { help: 'Help', support: 'Support', privacy: 'Privacy', terms: 'Terms' },
  contact: {
    title: 'Contact',
    by: (publisher) => `This copy of Touchstone is offered by ${publisher}.`,
    reach: 'Write to',
    unknown:
      'Whoever offers this copy of Touchstone has named no contact here. Turn to the person or the department that gave it to you.',
  },
  pages: {
    support: {
      title: 'Support',
      lead: 'What to look at first, whom to ask, and what to tell them.',
      sections: [
        {
          title: 'If something does not work',
          blocks: [
            [
              '#NAME?: this Excel has no Touchstone, or the formula is older than its installation. Enter it again with F2 and Enter.',
              '#VALUE!, #N/A, #NUM!: point at the cell. The message names the argument and the row, and says what to do.',
              '#BUSY!: the function is still computing. Change or delete the formula to end it.',
              '#CALC! on the web: more than 5 MB were given to one function. Give columns of a table instead of whole columns, or use the pane.',
              'The pane does not appear: close it and open it again from the Home tab. On the web, reload the page.',
              'A figure surprises you: right-click the cell and choose “Explain this figure”, or read under the result how it was computed and which rows were left out.',
            ],
            'All functions, their arguments, settings and examples are in the help.',
          ],
        },
        {
          title: 'What to tell',
          blocks: [
            [
              'the version of Touchstone, which stands at the foot of this page and in the menu of the pane',
              'Excel and its version (File > Account > About Excel), or the browser',
              'what you did, what you expected, and the sentence that Touchstone answered',
            ],
            'Send no customer data. A few invented rows that show the same are enough, and better.',
          ],
        },
        {
          title: 'How to remove it',
          blocks: [
            'Remove the add-in where it was added: Home > Add-ins > More Add-ins, or the Microsoft 365 admin center. What it wrote into your workbooks stays as it is. Values remain values; formulas show #NAME? from the next calculation on, so turn them into values first (“Freeze to values”).',
          ],
        },
      ],
    },
    privacy: {
      title: 'Privacy',
      lead: 'Touchstone computes in your workbook, on your machine. It collects nothing about you or your customers and sends nothing anywhere.',
      sections: [
        {
          title: 'What it reads',
          blocks: [
            'The cells, tables and files you choose. They are read on your machine, computed with and forgotten. No part of them leaves it.',
            'With a warehouse, Touchstone writes SQL that you run yourself. It never connects to the warehouse.',
          ],
        },
        {
          title: 'What it keeps, and where',
          blocks: [
            [
              'In your workbook: what you have it write, and the definitions of the analyses you keep (ranges, columns, options; of files their name, size and a hash). Whoever has the workbook has them; remove an analysis in the pane and they are gone.',
              'In the store of the browser that shows the pane: your choices in the pane, such as how results are written, and, while it writes, what is being written where, so that a writing that was cut off can be taken back.',
            ],
            'There are no cookies, no accounts, no telemetry, no advertising, and no other companies that would learn anything.',
          ],
        },
        {
          title: 'What is loaded from where',
          blocks: [
            "The files of Touchstone come from the server of whoever offers this copy, and office.js, which connects every add-in with Excel, comes from Microsoft. As with every web page, those servers see the address of the machine that asks for the files; what they log is up to them. After that the pages cannot connect to anything: the policy they carry forbids it (connect-src 'none'), and the browser enforces it.",
          ],
        },
      ],
    },
    terms: {
      title: 'Terms of use',
      lead: 'Touchstone is free software under the MIT licence. Use it for whatever you like.',
      sections: [
        {
          title: 'The licence',
          blocks: 'licence',
        },
        {
          title: 'What follows from it',
          blocks: [
            'The figures are computed with care from the data you give, by the methods that the help names. Whether they suit a decision is yours to judge; nobody is liable for what is decided by them.',
            'Names such as Excel and Microsoft 365 belong to their owners. Touchstone comes from none of them.',
          ],
        },
      ],
    },
  },
};
