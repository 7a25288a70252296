/** WildFly with the application. */
@NullMarked
package org.ecrf.deploy.wildfly;

import org.jspecify.annotations.NullMarked;
