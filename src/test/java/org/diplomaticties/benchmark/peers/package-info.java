/**
 * Measures this server beside others: a plain Fuseki, RDF4J in memory and DuckDB, each in a process of its own over the same
 * made-up meetings.
 */
package org.diplomaticties.benchmark.peers;
