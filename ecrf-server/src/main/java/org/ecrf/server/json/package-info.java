/**
 * How the platform writes JSON: values, texts, and the canonical form (RFC 8785) that is hashed.
 */
@NullMarked
package org.ecrf.server.json;

import org.jspecify.annotations.NullMarked;
