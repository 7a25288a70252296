package org.ecrf.server.query;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What of this transaction is to be written together; null: each by itself. */
@TransactionScoped
class Gathering implements Serializable {
  private transient QueryBatch.@Nullable Rows rows;

  QueryBatch.@Nullable Rows rows() {
    return rows;
  }

  void rows(QueryBatch.@Nullable Rows given) {
    rows = given;
  }
}
