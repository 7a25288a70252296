package org.ecrf.model.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ecrf.model.form.Item;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.source.BundledStudies;
import org.ecrf.model.source.Compilation;
import org.ecrf.model.source.StudyCompiler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StudyDocumentTest {
  private static CompiledStudy study;
  private static String html;
  private static Document page;

  @BeforeAll
  static void write() throws Exception {
    Compilation compiled = StudyCompiler.compile(BundledStudies.yaml("NCT05061030"), 1);
    study = compiled.study().orElseThrow();
    html = StudyDocument.of(study, compiled.examples(), "study.yaml");
    page =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void it_needs_no_network_and_no_script() {
    assertFalse(html.contains("http://") || html.contains("https://"));
    assertFalse(html.contains("<script") || html.contains("src=") || html.contains("url("));
  }

  @Test
  void every_link_leads_to_its_place() {
    Set<String> places = new HashSet<>();
    elements("*").forEach(e -> places.add("#" + e.getAttribute("id")));
    List<String> lost =
        elements("a").stream()
            .map(a -> a.getAttribute("href"))
            .filter(href -> !places.contains(href))
            .toList();
    assertEquals(List.of(), lost);
  }

  @Test
  void every_criterion_stands_with_its_examples_and_they_hold() {
    study
        .definition()
        .criteria()
        .forEach(c -> assertTrue(html.contains("id=\"criterion-" + c.id() + "\"")));
    assertFalse(html.contains("✗"));
    assertTrue(html.contains("✓"));
  }

  @Test
  void every_item_stands_in_every_language() {
    study
        .definition()
        .forms()
        .values()
        .forEach(
            form -> form.items().forEach(item -> assertShown(form.id() + "." + item.id(), item)));
  }

  @Test
  void nothing_of_a_study_becomes_markup() {
    String hostile =
        """
        study: A-1
        protocol: <b>&"'
        languages: [en]
        title: <script>alert(1)</script>
        short title: A
        visits:
          one: {title: "<i>", date: f.d, from: screening, forms: [f]}
        forms:
          f: {title: F, items: {d: {label: "</td><img onerror=x>", kind: date}}}
        """;
    Compilation compiled = StudyCompiler.compile(hostile, 1);
    assertEquals(List.of(), compiled.problems());
    String written = StudyDocument.of(compiled.study().orElseThrow(), List.of(), "<u>.yaml");
    for (String tag : new String[] {"<script", "<i>", "<img", "<b>", "<u>"}) {
      assertFalse(written.contains(tag), tag);
    }
  }

  private static void assertShown(String id, Item item) {
    Element row =
        elements("tr").stream().filter(e -> e.getAttribute("id").equals(id)).findFirst().get();
    for (String language : study.definition().languages()) {
      assertTrue(row.getTextContent().contains(item.label().in(language)), id);
    }
  }

  private static List<Element> elements(String tag) {
    var nodes = page.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
