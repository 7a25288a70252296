package org.ecrf.model.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.ecrf.model.casebook.ItemPath;
import org.junit.jupiter.api.Test;

/** What a statistician finds in the tables of a dataset. */
class DatasetAsCsvTest {
  private final Dataset dataset =
      TwoVisitStudy.dataset(TwoVisitStudy.definition(1), TwoVisitStudy.definition(2));

  @Test
  void everyFormIsOneTableOverAllVersions() throws IOException {
    assertEquals(
        "study,site,subject,visit,visit_repeat,form_repeat,entry_state,study_version,"
            + "taken,amount,amount.number,amount.unit,amount.missing,amount.missing_reason,ratio,ratio.number,beats,per_kg,remark,"
            + "remark.missing,remark.missing_reason,retired\r\n",
        table("lab").lines(1));
  }

  @Test
  void aNumberStandsAsEnteredAndBesideItAsProgramsReadIt() throws IOException {
    String lab = table("lab").all();
    assertTrue(lab.contains(",2026-02-10T09:30,\"0,410\",0.410,µmol/L,,,1.50,1.50,70,0.205,"));
    assertTrue(lab.contains(",2026-02-10T09:30,< 0.02,,µmol/L,"));
  }

  @Test
  void aTextIsNeverAlteredEvenWhereItLooksLikeAFormula() throws IOException {
    assertTrue(table("lab").all().contains(",\"=1+1, \"\"sic\"\"\nsecond line \u0007\","));
  }

  @Test
  void sensitiveItemsStayAndABirthDateLeavesAsAge() throws IOException {
    assertEquals(
        """
        study,site,subject,visit,visit_repeat,form_repeat,entry_state,study_version,born.age,sex,diagnosed,\
        diagnosed.missing,diagnosed.missing_reason,plans,able,able.missing,able.missing_reason
        TEST-1,01,01-001,first,,,COMPLETE,1,11,F,,UNK,before the move,IUD,true,,
        """
            .replace("\n", "\r\n"),
        table("person").all());
  }

  @Test
  void aFormOrItemThatIsCalledAsAColumnOfThePlatformMakesWay() throws IOException {
    assertEquals("form.subjects.csv", table("subjects").table.file());
    assertTrue(table("subjects").all().endsWith("study_version,item.study\r\n"));
  }

  @Test
  void theCodebookExplainsEveryColumnOfEveryTable() throws IOException {
    String codebook = bytes(out -> Codebook.write(dataset, out)).toString(StandardCharsets.UTF_8);
    for (FormTable table : FormTable.of(dataset)) {
      for (Column column : table.columns()) {
        assertTrue(codebook.contains(table.file() + "," + column.name() + ","), column.name());
      }
    }
    assertTrue(codebook.contains("person.csv,,person,diary,,Label of diary,"));
    assertFalse(codebook.contains("null"));
  }

  @Test
  void signaturesHaveARowForEachFormAndNoSaltWhereAnItemIsNotReleased() throws IOException {
    String rows =
        bytes(
                out -> {
                  SignatureTable.writeHeader(out);
                  for (SignatureRecord signature : TwoVisitStudy.signed().signatures()) {
                    SignatureTable.write(dataset, signature, out);
                  }
                })
            .toString(StandardCharsets.UTF_8);
    String[] lines = rows.split("\r\n");
    assertEquals(7, lines.length);
    assertEquals(
        "TEST-1,01,01-001,3,CASEBOOK,SIGNED,investigator,Site Investigator,INVESTIGATOR,"
            + "2026-02-11T09:00:00Z,Europe/Stockholm,I have reviewed the data.,1,d3,,,first,,lab,,6,,aa,e1,",
        lines[1]);
    assertTrue(lines[2].endsWith(",first,,person,,6,diary,,e2,"), lines[2]);
    assertTrue(lines[5].contains(",VOID,") && lines[5].contains(",coordinator,"), lines[5]);
  }

  @Test
  void aSignedDecisionHasARowThatSaysWhetherSomethingHasChangedSince() throws IOException {
    String row =
        bytes(out -> SignatureTable.write(dataset, TwoVisitStudy.enrolment(), out))
            .toString(StandardCharsets.UTF_8);
    assertEquals(
        "TEST-1,01,01-001,4,ENROLMENT,SIGNED,investigator,Site Investigator,INVESTIGATOR,"
            + "2026-02-11T09:00:00Z,Europe/Stockholm,I confirm that 01-001 is eligible.,1,d4,,,,,,,"
            + "1,,cc,e4,true\r\n",
        row);
  }

  @Test
  void aMarkLeavesWhereItsItemDoes() throws IOException {
    String marks =
        bytes(
                out -> {
                  MarkTable table = new MarkTable(dataset, out);
                  for (String item : List.of("first/lab/amount", "first/person/born", "x/y/z")) {
                    table.write(mark(item));
                  }
                })
            .toString(StandardCharsets.UTF_8);
    assertEquals(
        """
        study,site,subject,visit,visit_repeat,form,form_repeat,group,group_repeat,item,mark,mark_state,\
        item_version,digest,marked_by,marked_role,marked_at
        TEST-1,01,01-001,first,,lab,,,,amount,SOURCE,CHANGED,2,00ff,monitor,MONITOR,2026-03-01T10:20:30Z
        """
            .replace("\n", "\r\n"),
        marks);
  }

  private static MarkRecord mark(String item) {
    return new MarkRecord(
        "01",
        "01-001",
        ItemPath.parse(item),
        "SOURCE",
        true,
        2,
        "00ff",
        "monitor",
        "MONITOR",
        Instant.parse("2026-03-01T10:20:30Z"));
  }

  @Test
  void theArchiveIsTheSameInEveryTimeZone() throws IOException {
    TimeZone here = TimeZone.getDefault();
    byte[] first = archive();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      assertArrayEquals(first, archive());
    } finally {
      TimeZone.setDefault(here);
    }
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(first))) {
      ZipEntry entry = zip.getNextEntry();
      // a zip file counts in steps of two seconds
      assertEquals("2026-03-01T10:20:30", entry.getTimeLocal().toString());
      assertEquals("a,b", new String(zip.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void anAgeIsGivenOnlyWhereAllDaysOfTheBirthDateAgree() {
    var consent = TwoVisitStudy.subject().consented();
    assertEquals("12", age("2014-02-10", consent));
    assertEquals("11", age("2014-02-11", consent));
    assertEquals("11", age("2014-03", consent));
    assertEquals("", age("2014-02", consent));
    assertEquals("", age("2014", consent));
  }

  private static String age(String birth, java.time.LocalDate consent) {
    return AgeAtConsent.of(org.ecrf.model.value.ItemValue.of(birth), consent).orElse("");
  }

  private byte[] archive() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DatasetArchive archive = new DatasetArchive(dataset, out)) {
      archive.member("table.csv").write("a,b".getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  private Written table(String form) throws IOException {
    FormTable table =
        FormTable.of(dataset).stream().filter(t -> t.form().equals(form)).findFirst().orElseThrow();
    ByteArrayOutputStream out =
        bytes(
            o -> {
              table.writeHeader(o);
              table.write(TwoVisitStudy.subject(), o);
            });
    return new Written(table, out.toString(StandardCharsets.UTF_8));
  }

  private static ByteArrayOutputStream bytes(Writing writing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writing.to(out);
    return out;
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private record Written(FormTable table, String all) {
    String lines(int count) {
      return String.join("\r\n", List.of(all.split("\r\n")).subList(0, count)) + "\r\n";
    }
  }
}
