package org.ecrf.model.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Repeats have columns for their numbers, and a repeating group has a table of its own. */
class RepeatsAsCsvTest {
  private static final String KEYS =
      "study,site,subject,visit,visit_repeat,form_repeat,entry_state,study_version";

  private final Dataset dataset = RepeatingStudy.dataset();

  @Test
  void eachInstanceIsARowWithItsNumber() throws IOException {
    assertEquals(
        List.of(
            KEYS + ",term",
            "TEST-1,01,01-001,log,,1,COMPLETE,1,Headache",
            "TEST-1,01,01-001,log,,2,COMPLETE,1,Fever"),
        table("event.csv"));
    assertEquals(
        List.of(
            KEYS + ",pulse",
            "TEST-1,01,01-001,unscheduled,1,,COMPLETE,1,70",
            "TEST-1,01,01-001,unscheduled,2,,COMPLETE,1,71"),
        table("body.csv"));
  }

  @Test
  void aRepeatingGroupIsATable() throws IOException {
    assertEquals(
        List.of(
            KEYS + ",group_repeat,amount",
            "TEST-1,01,01-001,unscheduled,1,,COMPLETE,1,1,first",
            "TEST-1,01,01-001,unscheduled,1,,COMPLETE,1,2,second"),
        table("body.samples.csv"));
  }

  @Test
  void whatIsForTheSiteOrTheUnblindedStaysAndTheCodebookSaysSo() throws IOException {
    List<String> files = FormTable.of(dataset).stream().map(FormTable::file).toList();
    assertEquals(List.of("event.csv", "body.csv", "body.samples.csv"), files);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Codebook.write(dataset, out);
    String codebook = out.toString(StandardCharsets.UTF_8);
    assertTrue(codebook.contains("body.csv,,body,name,"), codebook);
    assertTrue(codebook.contains("For the site only: not released"), codebook);
    assertTrue(codebook.contains("product.csv,,product,batch,"), codebook);
    assertTrue(codebook.contains("For the unblinded only: not released"), codebook);
    assertTrue(codebook.contains("body.samples.csv,group_repeat,body,"), codebook);
    assertFalse(codebook.contains("product.csv,study"), "a table that is not there has no keys");
  }

  private List<String> table(String file) throws IOException {
    FormTable table =
        FormTable.of(dataset).stream().filter(t -> t.file().equals(file)).findFirst().orElseThrow();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    table.writeHeader(out);
    table.write(RepeatingStudy.subject(), out);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
