/**
 * The audit trail from outside of the platform: its export, and the verifier that needs nothing but
 * a JDK. It knows the database's tables and none of the server's classes.
 */
@NullMarked
package org.ecrf.deploy.audit;

import org.jspecify.annotations.NullMarked;
