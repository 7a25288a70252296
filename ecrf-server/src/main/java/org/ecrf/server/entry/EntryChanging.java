package org.ecrf.server.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.subject.SubjectFile;

/**
 * What is captured changes. Fired in the transaction, once it is known what changes, and before the
 * act is appended: what observers add belongs to the same act.
 */
public final class EntryChanging {
  private final SubjectFile subject;
  private final Instant moment;
  private final Set<ItemPath> entered;
  private final Set<ItemPath> touched;
  private final Set<FormAt> gone;
  private final boolean reasoned;
  private final List<Changed> consequences = new ArrayList<>();

  /**
   * @param subject its row is locked
   * @param moment of the transaction
   * @param entered what a person has changed
   * @param touched that, and all that is other than before because of it: calculated, hidden, shown
   *     again
   * @param gone forms that are no longer part of the casebook
   * @param reasoned a reason was given
   */
  EntryChanging(
      SubjectFile subject,
      Instant moment,
      Set<ItemPath> entered,
      Set<ItemPath> touched,
      Set<FormAt> gone,
      boolean reasoned) {
    this.subject = subject;
    this.moment = moment;
    this.entered = Set.copyOf(entered);
    this.touched = Set.copyOf(touched);
    this.gone = Set.copyOf(gone);
    this.reasoned = reasoned;
  }

  public SubjectFile subject() {
    return subject;
  }

  public Instant moment() {
    return moment;
  }

  public Set<ItemPath> entered() {
    return entered;
  }

  public Set<ItemPath> touched() {
    return touched;
  }

  public Set<FormAt> gone() {
    return gone;
  }

  public boolean reasoned() {
    return reasoned;
  }

  /** Something else that the act changes. */
  public void follows(Changed consequence) {
    consequences.add(consequence);
  }

  List<Changed> consequences() {
    return List.copyOf(consequences);
  }
}
