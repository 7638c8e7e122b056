/** How much one piece of work may use of the machine: a query, an update, a page. */
package org.diplomaticties.guard;
