/** Reads a study file (YAML), reports every problem with its line, and compiles it. */
@NullMarked
package org.ecrf.model.source;

import org.jspecify.annotations.NullMarked;
