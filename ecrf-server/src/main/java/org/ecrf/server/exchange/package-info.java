/** The locked dataset as files: CSV, CDISC ODM-XML and their manifest. */
@NullMarked
package org.ecrf.server.exchange;

import org.jspecify.annotations.NullMarked;
