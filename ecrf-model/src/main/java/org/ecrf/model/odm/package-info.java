/**
 * A study and its released data as CDISC ODM 1.3.2 (production version of December 2013): one
 * snapshot file that is valid against the schema, loses nothing that was captured and says in
 * annotations what the standard has no place for.
 */
@NullMarked
package org.ecrf.model.odm;

import org.jspecify.annotations.NullMarked;
