/** Ends processes that hold a store at the worst moments, and looks at what they leave. */
package org.diplomaticties.kill;
