package org.ecrf.model.dataset;

import java.time.Instant;
import java.util.List;
import org.ecrf.model.casebook.ItemPath;
import org.jspecify.annotations.Nullable;

/**
 * An electronic signature of a locked subject, also one that is void.
 *
 * @param id its number
 * @param visit key of the visit, null where the whole casebook is signed
 * @param form key of the form, null where the whole visit or more is signed
 * @param holds nothing that it covers was changed later
 * @param zone of the site's clocks
 * @param meaning as the signer read it
 * @param definition version of the study under which it was signed
 * @param digest of the signature's text, hexadecimal
 * @param covers the forms as they were signed
 * @param decision what was decided by it; null where data are signed
 */
public record SignatureRecord(
    long id,
    String subject,
    String site,
    @Nullable String visit,
    @Nullable String form,
    boolean holds,
    String by,
    String printedName,
    String role,
    Instant at,
    String zone,
    String meaning,
    int definition,
    String digest,
    @Nullable Instant voidedAt,
    @Nullable String voidedBy,
    List<Form> covers,
    @Nullable Decision decision) {

  /**
   * A form as it was signed.
   *
   * @param items how many had a value or a missing code
   * @param leftOut items that the signer could not see and has not signed
   * @param salt without which the digest cannot be computed; null where it was erased
   */
  public record Form(
      String visit,
      String form,
      int items,
      List<String> leftOut,
      @Nullable String salt,
      String digest) {}

  /**
   * The enrolment, or the authorisation of a dose.
   *
   * @param kind {@code ENROLMENT} or {@code DOSE}
   * @param rests the items that it rests on
   * @param changed one of them was saved since
   */
  public record Decision(
      String kind, List<ItemPath> rests, boolean changed, String salt, String digest) {}

  /** {@code CASEBOOK}, {@code VISIT}, {@code FORM}, {@code ENROLMENT} or {@code DOSE}. */
  public String kind() {
    if (decision != null) {
      return decision.kind();
    }
    if (visit == null) {
      return "CASEBOOK";
    }
    return form == null ? "VISIT" : "FORM";
  }
}
