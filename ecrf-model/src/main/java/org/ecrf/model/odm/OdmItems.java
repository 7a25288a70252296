package org.ecrf.model.odm;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.ecrf.model.form.Choice;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.study.Check;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Sentence;
import org.ecrf.model.value.Text;
import org.jspecify.annotations.Nullable;

/** The ItemDefs of a study version. */
final class OdmItems {
  /** Most characters of a text that a receiver must be ready for (ODM 1.3.2, ItemDef Length). */
  private static final int TEXT = 4000;

  /** Most digits of a number with a stated number of decimals. */
  private static final int DIGITS = 18;

  private final XmlStream xml;
  private final StudyDefinition study;

  private OdmItems(XmlStream xml, StudyDefinition study) {
    this.xml = xml;
    this.study = study;
  }

  static void write(XmlStream xml, StudyDefinition study) throws IOException {
    OdmItems items = new OdmItems(xml, study);
    for (Form form : study.forms().values()) {
      for (Item item : form.items()) {
        for (OdmVariable variable : OdmVariable.of(form, item)) {
          items.item(variable);
        }
      }
    }
  }

  private void item(OdmVariable variable) throws IOException {
    Item item = variable.item();
    String assumption = item.assumption().in("en");
    xml.start("ItemDef")
        .attribute("OID", variable.oid())
        .attribute("Name", variable.name())
        .attribute("DataType", variable.dataType())
        .attribute("Length", length(variable))
        .attribute("SignificantDigits", decimals(variable))
        .attribute("Origin", OdmExpressions.isComputed(variable) ? "Derived" : "CRF")
        .attribute("Comment", assumption.isEmpty() ? null : assumption);
    OdmTexts.write(xml, "Description", item.help());
    OdmTexts.require(xml, "Question", question(variable), item.id());
    units(variable);
    checks(variable);
    if (variable.isCoded()) {
      xml.start("CodeListRef")
          .attribute("CodeListOID", Oid.codes(variable.form(), item.id()))
          .end();
    }
    if (!item.cdash().isEmpty()) {
      xml.start("Alias")
          .attribute("Context", "CDASH")
          .attribute("Name", variable.isAge() ? "AGE" : item.cdash())
          .end();
    }
    if (!item.sdtm().isEmpty() && !variable.isAge()) {
      xml.start("Alias").attribute("Context", "SDTM").attribute("Name", item.sdtm()).end();
    }
    xml.end();
  }

  private static Text question(OdmVariable variable) {
    Text label = variable.item().label();
    Choice option = variable.option();
    return option == null
        ? label
        : new Text(
            label.byLanguage().keySet().stream()
                .collect(
                    Collectors.toMap(
                        language -> language,
                        language -> label.in(language) + ": " + option.label().in(language))));
  }

  private static @Nullable String length(OdmVariable variable) {
    if (variable.isCoded()) {
      return Integer.toString(
          variable.item().choices().stream().mapToInt(c -> c.code().length()).max().orElse(1));
    }
    return switch (variable.dataType()) {
      case "text" -> Integer.toString(TEXT);
      case "float" -> decimals(variable) == null ? null : Integer.toString(DIGITS);
      default -> null;
    };
  }

  /** Given with the length or not at all. */
  private static @Nullable String decimals(OdmVariable variable) {
    boolean stated = variable.item().decimals() >= 0 && variable.dataType().equals("float");
    return stated && variable.item().kind() != ItemKind.CALCULATED
        ? Integer.toString(variable.item().decimals())
        : null;
  }

  private void units(OdmVariable variable) throws IOException {
    List<String> units = variable.isAge() ? List.of(OdmUnits.YEARS) : variable.item().units();
    for (String unit : units) {
      xml.start("MeasurementUnitRef").attribute("MeasurementUnitOID", Oid.unit(unit)).end();
    }
  }

  /** An edit check says when a value is wrong, a RangeCheck when it is right. */
  private void checks(OdmVariable variable) throws IOException {
    for (Check check : study.checks()) {
      if (variable.suffix().isEmpty()
          && check.form().equals(variable.form())
          && check.item().equals(variable.item().id())) {
        boolean hard = check.severity() == Check.Severity.BLOCK;
        xml.start("RangeCheck").attribute("SoftHard", hard ? "Hard" : "Soft");
        OdmExpressions.expression(xml, "!(" + check.rule() + ")");
        OdmTexts.write(
            xml,
            "ErrorMessage",
            check.says().map(says -> Sentence.of(says).filled(name -> "{" + name + "}")));
        xml.end();
      }
    }
  }
}
