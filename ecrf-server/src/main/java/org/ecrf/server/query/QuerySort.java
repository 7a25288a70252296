package org.ecrf.server.query;

/** The order of a list of queries. */
public enum QuerySort {
  NEWEST("q.id desc"),
  OLDEST("q.openedAt, q.id"),
  /** What is due first stands first. */
  DUE("q.due nulls last, q.id"),
  SUBJECT("q.place.subject, q.id"),
  /** By visit and form as they are called in the study's file. */
  PLACE("q.place.visit, q.place.form, q.place.item, q.id");

  final String order;

  QuerySort(String order) {
    this.order = order;
  }
}
