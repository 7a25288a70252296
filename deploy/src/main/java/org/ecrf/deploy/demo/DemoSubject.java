package org.ecrf.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * One subject of {@code demo/subjects.yaml}.
 *
 * @param name names its requests; nobody sees it
 * @param story why the demo has it
 * @param consented days before the demo was loaded
 * @param answers by {@code visit/form}, where they differ from {@code demo/answers.yaml}
 * @param steps what happens to it, in order: a word, or a word with particulars
 */
record DemoSubject(
    String name,
    String story,
    String site,
    int consented,
    Map<String, Map<String, JsonNode>> answers,
    List<JsonNode> steps) {}
