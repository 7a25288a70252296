package org.ecrf.server.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ecrf.model.value.ItemValue;
import org.jspecify.annotations.Nullable;

/**
 * The marks of a form.
 *
 * @param items those that were ever saved and that the caller may see, by their names in the form
 * @param marks the kinds that the caller may set here
 */
public record FormMarks(
    String visit, String form, Map<String, ItemMarks> items, List<MarkKind> marks) {

  /**
   * An item and what was said of it.
   *
   * @param version that a mark would be bound to
   * @param digest of what stands there
   * @param markable it can be marked: it is shown, and somebody has entered it
   * @param asked a plan asks for its verification; never true where the caller may not know that
   */
  public record ItemMarks(
      int version, String digest, boolean markable, boolean asked, List<Mark> marks) {

    /** How it stands with one kind of mark. */
    public @Nullable Mark mark(MarkKind kind) {
      return marks.stream().filter(mark -> mark.kind() == kind).findFirst().orElse(null);
    }
  }

  /**
   * A mark that was not taken back.
   *
   * @param version of the item that was seen
   * @param digest of what was seen
   * @param changed null where it is of what stands there now
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Mark(
      MarkKind kind,
      MarkState state,
      String by,
      String role,
      Instant at,
      int version,
      String digest,
      @Nullable Difference changed) {}

  /**
   * What became of a value that was marked.
   *
   * @param was what was seen; null: nothing, or erased since
   * @param redacted what was seen was erased as personal data
   * @param is what stands there; null: nothing
   * @param by who changed it last
   */
  public record Difference(
      @Nullable ItemValue was, boolean redacted, @Nullable ItemValue is, String by, Instant at) {}
}
