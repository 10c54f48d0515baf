import type { RecipeTexts } from './recipeTexts';

type Id = 'hubSpotContacts' | 'hubSpotDeals' | 'salesforce';

export const customers: Record<Id, RecipeTexts> = {
  hubSpotContacts: {
    where: 'On the page of contacts, the export of a view.',
    choose: 'CSV or XLSX, in English, with the properties below.',
    mind: 'Original Traffic Source is the first touch, and may change later. It is one touch a contact, and no journey. The file does not say the time zone of its times.',
    gives:
      'For Time to value the start of each contact, by source; add a column with the day value was reached.',
  },
  hubSpotDeals: {
    where: 'On the page of deals, the export of a view.',
    choose: 'CSV or XLSX, in English, with the associated company, and with Is Closed Won.',
    mind: 'Without Is Closed Won only the stage Closed won counts, and yours may have another name. The file does not say the time zone of its times.',
    gives:
      'Lifetime value of companies by won deals; orders for an attribution whose touches name the company.',
  },
  salesforce: {
    where: 'A report of opportunities, then Export › Details Only.',
    choose: 'CSV in UTF-8, with the columns below in the report.',
    mind: 'A formatted report has titles above and subtotals among its rows. Lines with the name of the report and a copyright stand below the last row. Dates are written as in the country of the user.',
    gives:
      'Lifetime value of accounts by won opportunities, Attribution by lead source, Time to value from creation to close.',
  },
};
