/**
 * Whether sources hold together: SHACL, and the few rules that SHACL cannot state. The only maker of
 * {@link org.diplomaticties.validate.ValidSources}. May use {@code problem}, {@code fact} (dates and passages are
 * derived and checked here), {@code ontology} and {@code rdf}.
 */
package org.diplomaticties.validate;
