package org.ecrf.model.rule;

import org.ecrf.model.study.StudyDefinition;

/** A study that compiles: its definition and its rules. */
public record CompiledStudy(StudyDefinition definition, RuleBook rules) {}
