package org.ecrf.server.job;

import java.util.Map;

/**
 * One attempt at a job.
 *
 * @param run counts the attempts; a node whose attempt is not the last one writes nothing more
 */
record JobRun(long job, int run, String study, String kind, Map<String, String> parameters) {}
