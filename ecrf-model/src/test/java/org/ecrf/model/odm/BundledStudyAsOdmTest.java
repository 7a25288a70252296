package org.ecrf.model.odm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.dataset.Dataset;
import org.ecrf.model.dataset.EntryRecord;
import org.ecrf.model.dataset.SubjectRecord;
import org.ecrf.model.source.BundledStudies;
import org.ecrf.model.source.StudyCompiler;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.ItemValue;
import org.junit.jupiter.api.Test;

/** The studies that come with the platform leave it as valid ODM. */
class BundledStudyAsOdmTest {
  private static final StudyDefinition STUDY =
      StudyCompiler.compile(BundledStudies.yaml("NCT05061030"), 1)
          .study()
          .orElseThrow()
          .definition();

  @Test
  void theFirstStudyWithASubjectIsValidAndWhole() throws Exception {
    byte[] odm = odm();
    OdmSchema.validate(new String(odm, StandardCharsets.UTF_8));
    assertEquals(
        "",
        OdmSchema.danglingReferences(
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(odm))));
  }

  @Test
  void itSpeaksBothLanguagesAndNamesItsUnitsAndCdashVariables() throws Exception {
    String odm = new String(odm(), StandardCharsets.UTF_8);
    assertTrue(odm.contains("<TranslatedText xml:lang=\"sv\">Vikt</TranslatedText>"));
    assertTrue(odm.contains("OID=\"MU.umol_per_L\" Name=\"µmol/L\""));
    assertTrue(odm.contains("<Alias Context=\"CDASH\" Name=\"WEIGHT_VSORRES\"/>"));
    assertTrue(odm.contains("<ItemData ItemOID=\"IT.laboratory.c_peptide\" Value=\"0.41\">"));
  }

  private static byte[] odm() throws Exception {
    Dataset dataset =
        new Dataset(
            STUDY.id(),
            1,
            Instant.parse("2026-06-01T08:00:00Z"),
            List.of(new Dataset.Edition(STUDY, LocalDate.of(2026, 1, 1))),
            List.of(new Dataset.Site("01", "Site 01")));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OdmDocument document = new OdmDocument(dataset, out)) {
      document.version(STUDY);
      document.subject(
          new SubjectRecord(
              "01-001",
              "01",
              SubjectState.SCREEN_FAILED,
              LocalDate.of(2026, 3, 2),
              List.of(
                  entry(
                      "demography",
                      Map.of(
                          "birth_date", ItemValue.of("2014-02-11"),
                          "sex", ItemValue.of("F"),
                          "diagnosis_date", ItemValue.of("2025-11"))),
                  entry(
                      "laboratory",
                      Map.of(
                          "sample_time", ItemValue.of("2026-03-02T09:30+01:00"),
                          "c_peptide", ItemValue.of("0,41", "nmol/L"),
                          "creatinine", ItemValue.of("< 40", "µmol/L"),
                          "egfr", ItemValue.of("112.4", "mL/min/1.73 m²"))),
                  entry("history", Map.of("contraception", ItemValue.of("PILL,IUD"))))));
    }
    return out.toByteArray();
  }

  private static EntryRecord entry(String form, Map<String, ItemValue> values) {
    return new EntryRecord("screening", form, true, 1, values);
  }
}
