/**
 * Letters by e-mail: written into an outbox in the transaction of what they tell of, sent by any
 * node after its commit. A letter names no subject and no value; it says where to look.
 */
@NullMarked
package org.ecrf.server.mail;

import org.jspecify.annotations.NullMarked;
