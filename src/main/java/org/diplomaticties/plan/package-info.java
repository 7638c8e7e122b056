/**
 * SPARQL's algebra carried out on ids, column by column: rows flow in batches from step to step, and a term is made only for
 * a row that leaves or an expression that needs it. What has no step here is left to ARQ, row by row.
 */
package org.diplomaticties.plan;
