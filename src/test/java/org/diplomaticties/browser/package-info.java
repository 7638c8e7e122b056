/**
 * Tests of pages as people use them: in a Chromium, with mouse and keyboard, light and dark, wide and narrow. Where there
 * is no Chromium, they are skipped, and say how to have one.
 */
package org.diplomaticties.browser;
