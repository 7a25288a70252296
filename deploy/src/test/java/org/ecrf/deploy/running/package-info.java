/**
 * What system tests stand on: the distribution, started by the real launcher on ports and data of
 * its own, and a real browser.
 */
@NullMarked
package org.ecrf.deploy.running;

import org.jspecify.annotations.NullMarked;
