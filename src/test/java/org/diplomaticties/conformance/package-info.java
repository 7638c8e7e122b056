/** Whether the server does what the W3C's tests of SPARQL 1.1 say, asked over HTTP. */
package org.diplomaticties.conformance;
