/**
 * Who is signed in, as the identity provider says: each of its sessions is told to the trail when
 * it is first seen and when it ends, and what has ended opens nothing any more (21 CFR 11.10(d),
 * 11.300(d)).
 */
@NullMarked
package org.ecrf.server.login;

import org.jspecify.annotations.NullMarked;
