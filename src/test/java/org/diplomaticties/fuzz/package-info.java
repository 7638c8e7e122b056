/** Tests that mutate bytes, guided by the code that they reach. They run in a process of their own: Jazzer instruments it. */
package org.diplomaticties.fuzz;
