package org.ecrf.server.query;

import org.ecrf.model.casebook.ItemPath;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.subject.SubjectRef;

/** A person raises a query on an item. */
@UseCase
public class RaiseQuery {
  public record Command(SubjectRef ref, ItemPath at, String text, String request) {}

  @Requires(Permission.RAISE_QUERY)
  public long raise(Command command) {
    throw new UnsupportedOperationException();
  }
}
