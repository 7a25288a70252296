package org.ecrf.model.dataset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.form.Audience;
import org.ecrf.model.form.Choice;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.form.Section;
import org.ecrf.model.study.Check;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.study.Verification;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Text;
import org.ecrf.model.visit.Visit;

/** A small study with an item of each kind, and a subject who has something to say to each. */
public final class TwoVisitStudy {
  private static final List<Choice> MISSING =
      List.of(
          new Choice("ND", new Text(Map.of("en", "Not done", "sv", "Inte gjort"))),
          new Choice("UNK", Text.of("Unknown")));

  private TwoVisitStudy() {}

  public static Dataset dataset(StudyDefinition... versions) {
    return new Dataset(
        "TEST-1",
        7,
        Instant.parse("2026-03-01T10:20:31.000123Z"),
        List.of(versions).stream()
            .map(d -> new Dataset.Edition(d, LocalDate.of(2026, 1, d.version())))
            .toList(),
        List.of(new Dataset.Site("01", "Site 01"), new Dataset.Site("02", "Site & 02")));
  }

  public static StudyDefinition definition(int version) {
    Map<String, Form> forms = new LinkedHashMap<>();
    forms.put("person", form("person", person()));
    forms.put("subjects", form("subjects", List.of(item("study", ItemKind.TEXT).build())));
    forms.put("lab", form("lab", version == 1 ? lab() : lab().subList(0, lab().size() - 1)));
    return new StudyDefinition(
        "TEST-1",
        version,
        new Text(Map.of("en", "A study of <words> & \"signs\"", "sv", "En studie")),
        Text.of("Words"),
        "P-1",
        List.of("en", "sv"),
        List.of(),
        List.of(
            visit("first", List.of("person", "subjects", "lab")), visit("second", List.of("lab"))),
        forms,
        List.of(),
        List.of(
            new Check(
                "CHK_LOW",
                "lab",
                null,
                "amount < nmol_per_L(0.1)",
                "amount",
                Text.of("Amount {amount} is low"),
                "",
                Check.Severity.QUERY,
                false)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        Verification.NONE,
        List.of());
  }

  private static List<Item> person() {
    return List.of(
        item("born", ItemKind.DATE).cdash("BRTHDAT").sensitive().build(),
        item("diary", ItemKind.LONG_TEXT).sensitive().build(),
        item("sex", ItemKind.CHOICE).choices("F", "M").cdash("SEX").build(),
        item("diagnosed", ItemKind.PARTIAL_DATE).missing(MISSING).build(),
        item("plans", ItemKind.MULTI_CHOICE).choices("PILL", "IUD").shownIf("sex == 'F'").build(),
        item("able", ItemKind.BOOLEAN).missing(MISSING.subList(0, 1)).build());
  }

  private static List<Item> lab() {
    return List.of(
        item("taken", ItemKind.DATE_TIME).build(),
        item("amount", ItemKind.QUANTITY).units("µmol/L", "mg/dL").missing(MISSING).build(),
        item("ratio", ItemKind.DECIMAL).decimals(2).build(),
        item("beats", ItemKind.INTEGER).build(),
        item("per_kg", ItemKind.CALCULATED).units("%").calculation("amount / 2").build(),
        item("remark", ItemKind.LONG_TEXT).missing(MISSING.subList(0, 1)).build(),
        item("retired", ItemKind.TEXT).build());
  }

  private static ItemBuilder item(String id, ItemKind kind) {
    return new ItemBuilder(id, kind);
  }

  private static Form form(String id, List<Item> items) {
    return new Form(
        id,
        Text.of("Form " + id),
        Text.NONE,
        List.of(new Section("main", Text.of("Main"), Text.NONE, items, null)),
        null,
        Audience.EVERYONE);
  }

  private static Visit visit(String id, List<String> forms) {
    return new Visit(
        id,
        Text.of("Visit " + id),
        Visit.Kind.ON_SITE,
        "lab.taken",
        forms,
        null,
        null,
        false,
        Visit.Stage.SCREENING);
  }

  /** Subject 01-001, who was eleven at consent. */
  public static SubjectRecord subject() {
    return new SubjectRecord(
        "01-001",
        "01",
        SubjectState.ENROLLED,
        LocalDate.of(2026, 2, 10),
        List.of(
            new EntryRecord(
                "first",
                "person",
                true,
                1,
                Map.of(
                    "born", ItemValue.of("2014-02-11"),
                    "diary", ItemValue.of("a secret of the diary"),
                    "sex", ItemValue.of("F"),
                    "diagnosed", new ItemValue.Missing("UNK", "before the move"),
                    "plans", ItemValue.of("IUD"),
                    "able", ItemValue.of("true"))),
            new EntryRecord("first", "lab", true, 1, lab("0,410")),
            new EntryRecord("second", "lab", false, 2, lab("< 0.02"))));
  }

  private static Map<String, ItemValue> lab(String amount) {
    return Map.of(
        "taken", ItemValue.of("2026-02-10T09:30"),
        "amount", ItemValue.of(amount, "µmol/L"),
        "ratio", ItemValue.of("1.50"),
        "beats", ItemValue.of("70"),
        "per_kg", ItemValue.of("0.205", "%"),
        "remark", ItemValue.of("=1+1, \"sic\"\nsecond line \u0007"));
  }

  /**
   * The same subject with both forms of the first visit signed, and what is left of a signature.
   */
  public static SubjectRecord signed() {
    SubjectRecord subject = subject();
    return new SubjectRecord(
        subject.number(),
        subject.site(),
        subject.state(),
        subject.consented(),
        subject.entries(),
        List.of(),
        List.of(
            signature(3, null, null, true),
            signature(2, "first", "lab", true),
            signature(1, "first", null, false)));
  }

  private static SignatureRecord signature(long id, String visit, String form, boolean holds) {
    Instant at = Instant.parse("2026-02-11T09:00:00Z");
    return new SignatureRecord(
        id,
        "01-001",
        "01",
        visit,
        form,
        holds,
        "investigator",
        "Site Investigator",
        "INVESTIGATOR",
        at,
        "Europe/Stockholm",
        "I have reviewed the data.",
        1,
        "d" + id,
        holds ? null : at.plusSeconds(60),
        holds ? null : "coordinator",
        List.of(
            new SignatureRecord.Form("first", "lab", 6, List.of(), "aa", "e1"),
            new SignatureRecord.Form("first", "person", 6, List.of("diary"), "bb", "e2")),
        null);
  }

  /** The enrolment, and something that it rests on was saved later. */
  static SignatureRecord enrolment() {
    SignatureRecord of = signature(4, null, null, true);
    return new SignatureRecord(
        of.id(),
        of.subject(),
        of.site(),
        null,
        null,
        true,
        of.by(),
        of.printedName(),
        of.role(),
        of.at(),
        of.zone(),
        "I confirm that 01-001 is eligible.",
        of.definition(),
        of.digest(),
        null,
        null,
        List.of(),
        new SignatureRecord.Decision(
            "ENROLMENT", List.of(ItemPath.parse("first/lab/amount")), true, "cc", "e4"));
  }
}
