/**
 * Who is calling, which grants that person has, and which permissions a role carries (21 CFR
 * 11.10(d), (g)).
 */
@NullMarked
package org.ecrf.server.access;

import org.jspecify.annotations.NullMarked;
