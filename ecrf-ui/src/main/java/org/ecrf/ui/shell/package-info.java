/**
 * What stands around every view: layout and navigation, start page, response headers, sign-out,
 * session end and error pages.
 */
@NullMarked
package org.ecrf.ui.shell;

import org.jspecify.annotations.NullMarked;
