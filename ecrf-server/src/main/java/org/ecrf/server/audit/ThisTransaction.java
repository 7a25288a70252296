package org.ecrf.server.audit;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The heads of the chains that this transaction appends to, and its moment. */
@TransactionScoped
class ThisTransaction implements Serializable {
  private final transient Map<String, Head> heads = new HashMap<>();
  private @Nullable Instant moment;

  @Nullable Head head(Chain chain) {
    return heads.get(chain.name());
  }

  void head(Chain chain, Head head) {
    heads.put(chain.name(), head);
  }

  @Nullable Instant moment() {
    return moment;
  }

  void moment(Instant now) {
    moment = now;
  }
}
