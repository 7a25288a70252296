/**
 * Loads the demo study, its sites and accounts' grants, and subjects in different states, through
 * the API.
 */
@NullMarked
package org.ecrf.deploy.demo;

import org.jspecify.annotations.NullMarked;
