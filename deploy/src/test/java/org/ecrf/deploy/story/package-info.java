/**
 * The story of the first study, from consent to the exported dataset, told to the running system.
 */
@NullMarked
package org.ecrf.deploy.story;

import org.jspecify.annotations.NullMarked;
