package org.ecrf.server.problem;

import org.ecrf.model.value.Text;

/**
 * An item and the rule that it does not keep.
 *
 * @param path {@code visit/form/item}, or the place in a request or in a study file
 */
public record ItemProblem(String path, Text rule) {}
