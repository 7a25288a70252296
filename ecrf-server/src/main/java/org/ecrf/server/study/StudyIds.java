package org.ecrf.server.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** All studies of the platform; for what it does by itself, since nobody's access is asked. */
@ApplicationScoped
public class StudyIds {
  private final StudyRows rows;

  @Inject
  StudyIds(StudyRows rows) {
    this.rows = rows;
  }

  /** In their order. */
  public List<String> all() {
    return rows.all().stream().map(StudyRow::id).toList();
  }
}
