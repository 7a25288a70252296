package org.ecrf.deploy.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The demo's files, read from the distribution. */
final class DemoFiles {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private DemoFiles() {}

  /** In the order in which they are loaded. */
  static List<DemoStudy> studies() {
    List<String> names = read("studies.yaml", new TypeReference<>() {});
    return names.stream().map(DemoFiles::study).toList();
  }

  private static DemoStudy study(String name) {
    return read(name + "/study.yaml", new TypeReference<>() {});
  }

  static List<DemoSubject> subjects(String study) {
    return read(study + "/subjects.yaml", new TypeReference<>() {});
  }

  /** The answers that a subject has where its own file says nothing, by {@code visit/form}. */
  static Map<String, Map<String, JsonNode>> answers(String study) {
    return read(
        study + "/answers.yaml",
        new TypeReference<LinkedHashMap<String, Map<String, JsonNode>>>() {});
  }

  private static <T> T read(String name, TypeReference<T> type) {
    try (@Nullable InputStream file = DemoFiles.class.getResourceAsStream("/demo/" + name)) {
      return YAML.readValue(file, type);
    } catch (IOException broken) {
      throw new IllegalStateException("demo/" + name, broken);
    }
  }
}
