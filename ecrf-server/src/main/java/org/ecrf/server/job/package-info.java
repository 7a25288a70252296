/**
 * Long work with progress: a row that any node takes, resumes when the node that had it is gone,
 * and the files that the work makes. Nothing of it lives on a server's disk.
 */
@NullMarked
package org.ecrf.server.job;

import org.jspecify.annotations.NullMarked;
