package org.ecrf.model.odm;

import java.util.List;
import java.util.Optional;
import org.ecrf.model.dataset.AgeAtConsent;
import org.ecrf.model.dataset.Numeral;
import org.ecrf.model.dataset.SubjectRecord;
import org.ecrf.model.value.ItemValue;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one ItemData. A value that its data type cannot hold ({@code < 0.02}) is null
 * there, and the text as entered stands in the annotation beside it.
 *
 * @param value null: the item has no value ({@code IsNull})
 * @param comment of the annotation: the text as entered, or the reason of a missing code
 */
record OdmValue(
    @Nullable String value,
    @Nullable String unit,
    @Nullable OdmFlag flag,
    @Nullable String comment) {

  /** Empty where there is nothing to say about this variable. */
  static Optional<OdmValue> of(
      OdmVariable variable, @Nullable ItemValue value, SubjectRecord subject, MissingCodes codes) {
    if (variable.isAge()) {
      return AgeAtConsent.of(value, subject.consented()).map(age -> plain(age, null));
    }
    return switch (value) {
      case null -> Optional.empty();
      case ItemValue.Missing missing ->
          Optional.of(missing(codes.oid(variable.form(), variable.item()), missing));
      case ItemValue.Entered entered -> Optional.of(entered(variable, entered));
    };
  }

  private static OdmValue missing(String codes, ItemValue.Missing missing) {
    String reason = missing.reason().isBlank() ? null : missing.reason();
    return new OdmValue(null, null, OdmFlag.missing(codes, missing.code()), reason);
  }

  private static OdmValue entered(OdmVariable variable, ItemValue.Entered entered) {
    if (variable.option() != null) {
      boolean chosen = List.of(entered.text().split(",")).contains(variable.option().code());
      return plain(Boolean.toString(chosen), null);
    }
    return switch (variable.dataType()) {
      case "float", "integer" -> number(variable, entered);
      case "text" -> text(entered.text());
      default -> plain(entered.text(), null);
    };
  }

  private static OdmValue number(OdmVariable variable, ItemValue.Entered entered) {
    String unit = unit(variable, entered);
    String number = Numeral.of(entered.text()).orElse(null);
    if (number == null) {
      return new OdmValue(null, unit, OdmFlag.entered("NOT_A_NUMBER"), entered.text());
    }
    return number.equals(entered.text())
        ? plain(number, unit)
        : new OdmValue(number, unit, OdmFlag.entered("NORMALISED"), entered.text());
  }

  private static OdmValue text(String text) {
    return XmlText.isLegal(text)
        ? plain(text, null)
        : new OdmValue(XmlText.legal(text), null, OdmFlag.entered("ESCAPED"), null);
  }

  private static @Nullable String unit(OdmVariable variable, ItemValue.Entered entered) {
    List<String> units = variable.item().units();
    return entered.unit() != null ? entered.unit() : units.size() == 1 ? units.getFirst() : null;
  }

  private static OdmValue plain(String value, @Nullable String unit) {
    return new OdmValue(value, unit, null, null);
  }
}
