/** Keycloak with the demo realm; production points at a Keycloak of the operator's instead. */
@NullMarked
package org.ecrf.deploy.keycloak;

import org.jspecify.annotations.NullMarked;
