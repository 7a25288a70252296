/**
 * Backups of the database that comes with the distribution, made while it runs, with what belongs
 * to it in the data folder; and their restore, which proves itself by verifying the audit trail.
 */
@NullMarked
package org.ecrf.deploy.backup;

import org.jspecify.annotations.NullMarked;
