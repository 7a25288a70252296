/**
 * The locked dataset as files: CSV tables, CDISC ODM-XML and their manifest. It reads the tables of
 * other rooms, but in one read-only snapshot and nothing else.
 */
@NullMarked
package org.ecrf.server.exchange;

import org.jspecify.annotations.NullMarked;
