package org.ecrf.model.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Audience;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * {@code signatures.csv}: a row for each form that a signature covers, the void ones too, and one
 * for each decision. A form that does not leave has no row, and where an item of it does not leave,
 * there is no salt: with it, the value could be found by trying.
 */
public final class SignatureTable {
  public static final String FILE = "signatures.csv";
  static final List<String> HEADER =
      List.of(
          "study",
          "site",
          "subject",
          "signature",
          "signed",
          "signature_state",
          "signed_by",
          "printed_name",
          "role",
          "signed_at",
          "time_zone",
          "meaning",
          "signed_version",
          "signature_digest",
          "voided_at",
          "voided_by",
          "visit",
          "visit_repeat",
          "form",
          "form_repeat",
          "items_signed",
          "items_not_signed",
          "form_salt",
          "form_digest",
          "changed_since");

  private SignatureTable() {}

  public static void writeHeader(OutputStream out) throws IOException {
    new Csv(out).row(HEADER);
  }

  public static void write(Dataset dataset, SignatureRecord signature, OutputStream out)
      throws IOException {
    Csv csv = new Csv(out);
    if (signature.form() != null && !leaves(dataset, signature.form())) {
      return;
    }
    if (signature.decision() != null) {
      csv.row(row(dataset, signature, signature.decision()));
    }
    for (SignatureRecord.Form form : signature.covers()) {
      if (leaves(dataset, form.form())) {
        csv.row(row(dataset, signature, form));
      }
    }
  }

  private static List<String> row(
      Dataset dataset, SignatureRecord signature, SignatureRecord.Form form) {
    Occurrence visit = Occurrence.parse(form.visit());
    Occurrence what = Occurrence.parse(form.form());
    return row(
        dataset,
        signature,
        List.of(
            visit.id(),
            number(visit),
            what.id(),
            number(what),
            Integer.toString(form.items()),
            String.join(" ", form.leftOut()),
            isWhole(dataset, form) ? Objects.requireNonNullElse(form.salt(), "") : "",
            form.digest(),
            ""));
  }

  private static List<String> row(
      Dataset dataset, SignatureRecord signature, SignatureRecord.Decision decision) {
    return row(
        dataset,
        signature,
        List.of(
            Objects.requireNonNullElse(signature.visit(), ""),
            "",
            "",
            "",
            Integer.toString(decision.rests().size()),
            "",
            decision.rests().stream().allMatch(path -> isWhole(dataset, path))
                ? decision.salt()
                : "",
            decision.digest(),
            decision.changed() ? "true" : "false"));
  }

  private static List<String> row(Dataset dataset, SignatureRecord signature, List<String> what) {
    List<String> row =
        new ArrayList<>(
            List.of(
                dataset.study(),
                signature.site(),
                signature.subject(),
                Long.toString(signature.id()),
                signature.kind(),
                signature.holds() ? "SIGNED" : "VOID",
                signature.by(),
                signature.printedName(),
                signature.role(),
                signature.at().toString(),
                signature.zone(),
                signature.meaning(),
                Integer.toString(signature.definition()),
                signature.digest(),
                moment(signature.voidedAt()),
                Objects.requireNonNullElse(signature.voidedBy(), "")));
    row.addAll(what);
    return row;
  }

  private static boolean isWhole(Dataset dataset, ItemPath path) {
    Form form = form(dataset, path.form());
    return form != null
        && form.item(path.itemId())
            .filter(item -> Release.of(form, item) == Release.AS_CAPTURED)
            .isPresent();
  }

  private static String number(Occurrence which) {
    return which.repeat() == 0 ? "" : Integer.toString(which.repeat());
  }

  private static String moment(@Nullable Instant at) {
    return at == null ? "" : at.toString();
  }

  private static boolean leaves(Dataset dataset, String key) {
    Form form = form(dataset, key);
    return form != null && form.audience() == Audience.EVERYONE;
  }

  /** Every item that was signed leaves as it was captured. */
  private static boolean isWhole(Dataset dataset, SignatureRecord.Form signed) {
    Form form = form(dataset, signed.form());
    return form != null
        && form.items().stream()
            .filter(item -> !signed.leftOut().contains(item.id()))
            .allMatch(item -> Release.of(form, item) == Release.AS_CAPTURED);
  }

  private static @Nullable Form form(Dataset dataset, String key) {
    return dataset.latest().forms().get(Occurrence.parse(key).id());
  }
}
