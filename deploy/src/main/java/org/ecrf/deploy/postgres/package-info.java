/**
 * The database that comes with the distribution: binaries, cluster, roles, migrations. Production
 * points at a server of the operator's instead.
 */
@NullMarked
package org.ecrf.deploy.postgres;

import org.jspecify.annotations.NullMarked;
