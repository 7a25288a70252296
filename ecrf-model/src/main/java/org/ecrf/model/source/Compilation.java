package org.ecrf.model.source;

import java.util.List;
import java.util.Optional;
import org.ecrf.model.rule.CompiledStudy;

/**
 * What compiling gave: a study, or all problems of the file.
 *
 * @param examples those that were tried, in the order of the file; none where the rules do not
 *     compile
 */
public record Compilation(
    Optional<CompiledStudy> study, List<Problem> problems, List<Tried> examples) {}
