/**
 * The trail: acts appended to hash chains. Nothing else records what happened (21 CFR 11.10(e)).
 */
@NullMarked
package org.ecrf.server.audit;

import org.jspecify.annotations.NullMarked;
