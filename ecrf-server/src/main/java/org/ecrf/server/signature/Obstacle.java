package org.ecrf.server.signature;

import org.ecrf.model.value.Text;

/**
 * Something that stands in the way of a signature.
 *
 * @param form empty where the whole visit is meant
 */
public record Obstacle(String visit, String form, Text sentence) {}
