package org.ecrf.model.odm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.ecrf.model.dataset.Dataset;
import org.ecrf.model.dataset.RepeatingStudy;
import org.junit.jupiter.api.Test;

/** Repeats in ODM carry their repeat keys, and only they do. */
class RepeatsAsOdmTest {
  private final String xml = xml();

  @Test
  void isValid() throws Exception {
    OdmSchema.validate(xml);
  }

  @Test
  void definitionsSayWhatRepeats() {
    assertTrue(
        xml.contains(
            "OID=\"SE.unscheduled\" Name=\"unscheduled\" Repeating=\"Yes\" Type=\"Unscheduled\""),
        xml);
    assertTrue(xml.contains("OID=\"SE.log\" Name=\"log\" Repeating=\"No\" Type=\"Common\""));
    assertTrue(xml.contains("OID=\"F.event\" Name=\"event\" Repeating=\"Yes\""));
    assertTrue(xml.contains("OID=\"IG.body.samples\" Name=\"body.samples\" Repeating=\"Yes\""));
  }

  @Test
  void eachRepeatCarriesItsKey() {
    assertTrue(xml.contains("StudyEventOID=\"SE.unscheduled\" StudyEventRepeatKey=\"2\""), xml);
    assertTrue(xml.contains("FormOID=\"F.event\" FormRepeatKey=\"2\""));
    assertTrue(xml.contains("ItemGroupOID=\"IG.body.samples\" ItemGroupRepeatKey=\"2\""));
    assertFalse(xml.contains("StudyEventOID=\"SE.log\" StudyEventRepeatKey"));
    assertEquals(2, xml.split("StudyEventRepeatKey").length - 1);
  }

  @Test
  void whatIsForTheSiteOrTheUnblindedIsNotThere() {
    assertFalse(xml.contains("secret"));
    assertFalse(xml.contains("FormOID=\"F.product\">"));
  }

  private static String xml() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Dataset dataset = RepeatingStudy.dataset();
    try (OdmDocument odm = new OdmDocument(dataset, out)) {
      odm.version(dataset.latest());
      odm.subject(RepeatingStudy.subject());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
