/** What every server has: a process, ports, a place in the data folder, and a line of progress. */
@NullMarked
package org.ecrf.deploy.system;

import org.jspecify.annotations.NullMarked;
