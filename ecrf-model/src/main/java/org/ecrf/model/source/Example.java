package org.ecrf.model.source;

import java.util.List;
import org.ecrf.model.rule.Verdict;

/** A story that a criterion must answer as its author says; run at each compilation. */
record Example(String criterion, Verdict expected, Yaml.Place at, List<Yaml.Entry> values) {}
