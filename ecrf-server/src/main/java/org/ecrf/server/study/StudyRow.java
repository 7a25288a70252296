package org.ecrf.server.study;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A study with its newest version. */
@Entity
@Table(name = "study")
class StudyRow {
  @Id private String id;
  private int version;

  @SuppressWarnings("NullAway.Init")
  protected StudyRow() {}

  StudyRow(String id, int version) {
    this.id = id;
    this.version = version;
  }

  String id() {
    return id;
  }

  int version() {
    return version;
  }

  int next() {
    return ++version;
  }
}
