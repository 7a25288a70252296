/**
 * What is set while a study runs: its parameters, the places of its cohorts, the reference ranges
 * of the sites' laboratories, and which version of the study is worked with where.
 */
@NullMarked
package org.ecrf.ui.settings;

import org.jspecify.annotations.NullMarked;
