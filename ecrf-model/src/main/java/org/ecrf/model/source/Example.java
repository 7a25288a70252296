package org.ecrf.model.source;

import java.util.List;

/**
 * A story that a rule must answer as its author says; run at each compilation.
 *
 * @param owner id of the criterion, check, cohort or visit; {@code form.item} of a calculation
 * @param expected the answer, in the words of the file
 */
record Example(
    Tried.Kind of, String owner, String expected, Yaml.Place at, List<Yaml.Entry> values) {}
