package org.ecrf.deploy.story;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * An act as the database keeps it.
 *
 * @param request the id of the request that it answers, null where it answers none
 * @param changes as disclosed: path, from and to
 */
record StoredAct(long seq, @Nullable String request, JsonNode changes) {}
