package org.ecrf.server.entry;

import java.util.Set;
import org.ecrf.server.subject.SubjectFile;

/**
 * What was added by mistake was set aside, or is back; fired in the transaction.
 *
 * @param subject its row is locked
 * @param gone forms that are no longer part of the casebook; none where they are back
 * @param now values and findings after it
 */
public record MistakeChanged(
    SubjectFile subject, Set<FormAt> gone, String reason, CasebookNow now) {
  public MistakeChanged {
    gone = Set.copyOf(gone);
  }
}
