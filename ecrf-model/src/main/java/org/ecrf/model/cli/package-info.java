/**
 * The study author's tool, {@code deploy/study}: checks, evaluates, documents and compares study
 * files. It is the last room; nothing uses it.
 */
@NullMarked
package org.ecrf.model.cli;

import org.jspecify.annotations.NullMarked;
