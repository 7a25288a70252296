/**
 * Who is calling, which grants that person holds, and which permissions a role carries (21 CFR
 * 11.10(d), (g)). How grants come and go is the room {@code delegation}.
 */
@NullMarked
package org.ecrf.server.access;

import org.jspecify.annotations.NullMarked;
