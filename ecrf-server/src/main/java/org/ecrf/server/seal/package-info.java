/**
 * Seals: the heads of all chains, signed at intervals with a key that is not in the database and
 * kept outside of it too. Changes before a seal that somebody else holds are always found; a chain
 * alone cannot promise that, since who owns the database can recompute it (decision 0017).
 */
@NullMarked
package org.ecrf.server.seal;

import org.jspecify.annotations.NullMarked;
