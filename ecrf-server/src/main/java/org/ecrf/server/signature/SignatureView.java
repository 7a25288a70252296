package org.ecrf.server.signature;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.ecrf.model.casebook.ItemPath;
import org.jspecify.annotations.Nullable;

/**
 * A signature as somebody may see it.
 *
 * @param zone of the site's clocks, in which the time is printed
 * @param authenticatedAt when the identity provider asked for the password
 * @param meaning as the signer read it, in this language
 * @param definition version of the study under which it was signed
 * @param digest of the signature's text, hexadecimal
 * @param voidedBy who changed what it covers
 * @param covers the forms that it covers, those for others only left out
 * @param more it covers forms that are for others only
 * @param decision what was decided by it; null where data are signed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SignatureView(
    long id,
    String subject,
    Scope of,
    SignatureState state,
    String by,
    String printedName,
    String role,
    Instant at,
    String zone,
    Instant authenticatedAt,
    String meaning,
    String language,
    int definition,
    String digest,
    @Nullable Instant voidedAt,
    @Nullable String voidedBy,
    List<Form> covers,
    boolean more,
    @Nullable Decision decision) {

  public boolean holds() {
    return state == SignatureState.SIGNED;
  }

  /** Whether it covers this form, as far as the reader may know. */
  public boolean covers(String visit, String form) {
    return covers.stream().anyMatch(c -> c.visit().equals(visit) && c.form().equals(form));
  }

  /**
   * A form that is covered.
   *
   * @param leftOut items that the signer could not see and has not signed
   * @param salt null where the reader may not see all that was signed there, or it was erased
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Form(
      String visit,
      String form,
      int items,
      List<String> leftOut,
      @Nullable String salt,
      String digest) {}

  /**
   * The enrolment, or the authorisation of a dose. It is a fact: a later change does not undo it.
   *
   * @param criteria how many were answered
   * @param rests how many items they come from
   * @param changed those that were saved since, as far as the reader may know of them
   * @param salt null where the reader may not see all of it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Decision(
      int criteria, int rests, List<ItemPath> changed, @Nullable String salt, String digest) {}

  /** What of the covered forms somebody may see. */
  record Covers(List<Form> forms, boolean more) {}
}
