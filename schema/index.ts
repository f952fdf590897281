import './scalars.ts';
// The concepts, in the order in which GraphiQL should show them.
import './agreement.ts';
import './official.ts';
import './funding-line.ts';
import './article.ts';
import './country.ts';
import './organization.ts';
import './post.ts';
import './tenure.ts';
import './program.ts';
import './event.ts';
import './statement.ts';
import './dataset.ts';
import './deflator.ts';
import './alias.ts';
import './mention.ts';
import './claim.ts';
import './conflict.ts';
import './difference.ts';
import './ingestion.ts';
import { builder } from './builder.ts';
import { printTotals } from './collection/aggregate.ts';
import { printCoverage } from './collection/coverage.ts';
import { printFilters } from './collection/filter.ts';
import { printOrders } from './collection/order.ts';
import { printCollections } from './collection/print.ts';
import { printTimeline } from './collection/timeline.ts';
import { declareConcepts, printConcepts, printEnums } from './print.ts';
import { printCited, printRecord } from './record.ts';
import { printSearch } from './search.ts';
import { printSimilar } from './similar.ts';
import { printClaimValue } from './values/claim-value.ts';
import { printMoney } from './values/money.ts';
import { printQuantity } from './values/quantity.ts';
import { printWhen } from './values/when.ts';

builder.queryType({
  description:
    'Agreements, officials, money, events and the articles that speak of them; every fact with the passage that states it.',
});
declareConcepts();
printEnums();
printRecord();
printCited();
for (const print of [printWhen, printQuantity, printMoney, printClaimValue, printConcepts, printSearch, printSimilar])
  print();
for (const print of [printFilters, printOrders, printTotals, printCoverage, printCollections, printTimeline]) print();

/** The graph. Its fields carry where their answers come from; schema/plan reads that. */
export const schema = builder.toSchema();
