/**
 * Whether sources hold together: SHACL, and the few rules that SHACL cannot state. Every change passes here before it is
 * made. May use {@code problem}, {@code fact} (dates are derived and passages checked here), {@code ontology} and
 * {@code rdf}.
 */
package org.diplomaticties.validate;
